package org.fovea.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.fovea.fixture.Oracle;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;

/** Holds the explanations of a schedule against exhaustive search. */
final class Exhaustion {

    private final Instance instance;
    private final Schedule schedule;
    private final Utility utility;

    private Exhaustion(Instance instance, Schedule schedule) {
        this.instance = instance;
        this.schedule = schedule;
        utility = Checker.check(instance, schedule).utility();
    }

    /** Fails where one explanation is wrong. */
    static void confirm(Instance instance, Account.Explained account) {
        var exhaustion = new Exhaustion(instance, account.schedule());
        for (int t = 0; t < instance.tasks().size(); t++)
            exhaustion.confirm(t, account.tasks().get(t));
    }

    private void confirm(int index, Explanation told) {
        var task = instance.tasks().get(index);
        assertThat(told.task()).isEqualTo(task.id());
        String where = instance.name() + ", " + told.task() + ": " + told.sentence();
        if (told.missed()) confirmMiss(index, told, where);
        else confirmServed(index, told, where);
    }

    private void confirmMiss(int index, Explanation told, String where) {
        var task = instance.tasks().get(index);
        var hindered = hindered(task);
        if (hindered.isPresent()) {
            assertThat(told.reason()).as(where).isEqualTo(hindered.get());
            return;
        }
        boolean rejected = schedule.rejected().contains(task.id());
        var room =
                rejected
                        ? new Additions(instance, schedule, utility).most(index)
                        : OptionalLong.empty();
        if (room.isPresent()) {
            assertThat(told.reason()).as(where).isEqualTo(Reason.ROOM_LEFT);
            assertThat(told.evidence().gain().orElseThrow().units())
                    .as(where)
                    .isEqualTo(room.getAsLong());
            return;
        }
        confirmDemand(index, 1, told, Reason.DISPLACED, where);
    }

    /** What hinders the task alone, each limit lifted in turn. */
    private Optional<Reason> hindered(Task task) {
        if (alone(task, UnaryOperator.identity()).isPresent()) return Optional.empty();
        if (alone(task, device -> limited(device, true, false)).isPresent())
            return Optional.of(Reason.NO_BUDGET);
        if (alone(task, device -> limited(device, false, false)).isPresent())
            return Optional.of(Reason.NO_MEMORY);
        var patient = Task.of(task.id(), 0, 1_000, task.object());
        if (alone(patient, device -> limited(device, false, false)).isPresent())
            return Optional.of(Reason.TOO_TIGHT);
        boolean canvas = false;
        for (var device : instance.devices())
            for (var network : device.networks())
                for (var entry : network.accuracy())
                    canvas |=
                            network.feed().canvas()
                                    && entry.sizeClass() == device.nativeClass(task.object())
                                    && (task.object() instanceof Extent.Rectangle
                                            || network.feed() instanceof Feed.VolumeCanvas);
        return Optional.of(canvas ? Reason.DOES_NOT_FIT : Reason.NO_NETWORK);
    }

    private OptionalLong alone(Task task, UnaryOperator<Device> change) {
        return Oracle.optimum(
                Instance.of(
                        "alone",
                        instance.devices().stream().map(change).toList(),
                        List.of(task.mandatoryFrom(1))));
    }

    private static Device limited(Device device, boolean memory, boolean budgets) {
        return new Device(
                device.id(),
                device.sizeClasses(),
                memory ? device.memoryBytes() : OptionalLong.empty(),
                budgets ? device.energyBudget() : OptionalLong.empty(),
                budgets ? device.budgets() : Map.of(),
                device.launchOverhead(),
                device.networks(),
                device.measured());
    }

    private void confirmServed(int index, Explanation told, String where) {
        var task = instance.tasks().get(index);
        var input =
                schedule.inputs().stream()
                        .filter(some ->
                                some.placements().stream()
                                        .anyMatch(p -> p.task().equals(task.id())))
                        .findFirst()
                        .orElseThrow();
        var device = instance.deviceOf(input.network()).orElseThrow();
        var network =
                device.networks().stream()
                        .filter(some -> some.id().equals(input.network()))
                        .findFirst()
                        .orElseThrow();
        var placement =
                input.placements().stream()
                        .filter(p -> p.task().equals(task.id()))
                        .findFirst()
                        .orElseThrow();
        var byExit =
                network.accuracy(device.nativeClass(task.object()), Gained.scale(placement))
                        .orElseThrow()
                        .byExit();
        int best = 0;
        for (int exit = 0; exit < told.exit(); exit++)
            best = Math.max(best, byExit.get(exit).millionths());
        int next = told.exit();
        while (next < byExit.size() && byExit.get(next).millionths() <= best) next++;
        if (next == byExit.size()) {
            assertThat(told.reason()).as(where).isEqualTo(Reason.BEST_EXIT);
            return;
        }
        long end = task.release();
        for (int stage = 1; stage <= next + 1; stage++) end += device.duration(network, stage, 1);
        if (end > task.deadline()) {
            assertThat(told.reason()).as(where).isEqualTo(Reason.NEXT_EXIT_LATE);
            return;
        }
        confirmDemand(index, next + 1, told, Reason.NEXT_EXIT_DISPLACES, where);
    }

    private void confirmDemand(
            int index, int exit, Explanation told, Reason displaced, String where) {
        var demanding = new Demand(index, exit).of(instance);
        var optimum = Oracle.optimum(demanding);
        var evidence = told.evidence();
        if (optimum.isEmpty()) {
            assertThat(told.reason()).as(where).isEqualTo(displaced);
            confirmConflict(demanding, told, where);
            return;
        }
        long loss = utility.units() - optimum.getAsLong();
        assertThat(told.reason()).as(where).isEqualTo(loss < 0 ? Reason.NOT_PROVEN : displaced);
        if (loss >= 0) {
            assertThat(evidence.lossAtLeast().orElseThrow().units()).as(where).isEqualTo(loss);
            assertThat(evidence.lossAtMost().orElseThrow().units()).as(where).isEqualTo(loss);
            long repaired = 0;
            for (var change : evidence.repair())
                repaired += change.before().units() - change.after().units();
            assertThat(repaired).as(where).isEqualTo(loss);
        } else if (evidence.place().isEmpty()) {
            assertThat(evidence.gain().orElseThrow().units()).as(where).isEqualTo(-loss);
        } else {
            assertThat(evidence.gain().orElseThrow().units())
                    .as(where)
                    .isPositive()
                    .isLessThanOrEqualTo(-loss);
        }
    }

    /** The conflict and the task cannot be met, all but any one of them can. */
    private static void confirmConflict(Instance demanding, Explanation told, String where) {
        var all = new ArrayList<>(told.evidence().conflict());
        all.add(told.task());
        assertThat(meets(demanding, all)).as(where).isFalse();
        for (var id : told.evidence().conflict()) {
            var others = all.stream().filter(other -> !other.equals(id)).toList();
            assertThat(meets(demanding, others)).as(where).isTrue();
        }
    }

    static boolean meets(Instance instance, List<String> mandatory) {
        var tasks =
                instance.tasks().stream().filter(task -> mandatory.contains(task.id())).toList();
        assertThat(tasks).allMatch(Task::mandatory);
        return Oracle.optimum(Instance.of("conflict", instance.devices(), tasks)).isPresent();
    }
}
