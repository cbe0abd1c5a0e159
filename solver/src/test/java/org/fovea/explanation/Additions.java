package org.fovea.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * Every way to add a task to a tiny schedule as that is, tried one by one: at every microsecond, in
 * every launch, at every pixel. The checker judges each.
 */
final class Additions {

    private static final String FRESH = "fresh";

    private final Instance instance;
    private final Schedule schedule;
    private final Utility before;
    private long most = -1;

    Additions(Instance instance, Schedule schedule, Utility before) {
        this.instance = instance;
        this.schedule = schedule;
        this.before = before;
    }

    /**
     * The greatest gain of an addition that gives the task an answer; empty where there is none.
     */
    OptionalLong most(int index) {
        var task = instance.tasks().get(index);
        for (var device : instance.devices())
            for (var network : device.networks())
                for (var entry : network.accuracy()) {
                    if (entry.sizeClass() != device.nativeClass(task.object())) continue;
                    var place = placement(task.id(), network, entry.scale(), 0, 0);
                    own(task.id(), task.release(), task.deadline(), device, network, place);
                    if (entry.scale().isPresent()) shared(index, device, network, entry.scale());
                }
        return most < 0 ? OptionalLong.empty() : OptionalLong.of(most);
    }

    private static Placement placement(
            String task, Network network, Optional<Scale> scale, int x, int y) {
        return switch (network.feed()) {
            case Feed.Crop crop -> new Placement.Crop(task);
            case Feed.VolumeCanvas volume -> new Placement.InVolume(task, scale.orElseThrow());
            case Feed.RectangleCanvas canvas ->
                    new Placement.OnCanvas(task, scale.orElseThrow(), x, y);
        };
    }

    private void own(
            String task,
            long release,
            long deadline,
            Device device,
            Network network,
            Placement placement) {
        var inputs = new ArrayList<>(schedule.inputs());
        inputs.add(new Input(FRESH, network.id(), List.of(placement)));
        var rejected = schedule.rejected().stream().filter(id -> !id.equals(task)).toList();
        goOn(
                task,
                FRESH,
                1,
                release,
                deadline,
                device,
                network,
                inputs,
                schedule.launches(),
                rejected);
    }

    private void goOn(
            String task,
            String input,
            int stage,
            long from,
            long deadline,
            Device device,
            Network network,
            List<Input> inputs,
            List<Launch> launches,
            List<String> rejected) {
        if (stage > network.stages().size()) return;
        for (long start = from; start < deadline; start++) {
            var alone = new ArrayList<>(launches);
            long end = start + device.duration(network, stage, 1);
            if (end <= deadline) {
                alone.add(new Launch(start, end, network.id(), stage, List.of(input)));
                if (judge(task, inputs, alone, rejected))
                    goOn(
                            task, input, stage + 1, end, deadline, device, network, inputs, alone,
                            rejected);
            }
            for (int k = 0; k < launches.size(); k++) {
                var launch = launches.get(k);
                boolean suits =
                        launch.start() == start
                                && launch.network().equals(network.id())
                                && launch.stage() == stage
                                && launch.inputs().size() < network.batchLimit();
                if (!suits) continue;
                var joined = new ArrayList<>(launches);
                var batch = new ArrayList<>(launch.inputs());
                batch.add(input);
                long later = start + device.duration(network, stage, batch.size());
                joined.set(k, new Launch(start, later, network.id(), stage, batch));
                if (later <= deadline && judge(task, inputs, joined, rejected))
                    goOn(
                            task, input, stage + 1, later, deadline, device, network, inputs,
                            joined, rejected);
            }
        }
    }

    private void shared(int index, Device device, Network network, Optional<Scale> scale) {
        var task = instance.tasks().get(index);
        var rejected = schedule.rejected().stream().filter(id -> !id.equals(task.id())).toList();
        boolean volume = network.feed() instanceof Feed.VolumeCanvas;
        if (!volume && task.object() instanceof Extent.Volume) return;
        for (int i = 0; i < schedule.inputs().size(); i++) {
            var input = schedule.inputs().get(i);
            boolean found = false;
            if (!input.network().equals(network.id())) continue;
            for (int x = 0; !found && x < (volume ? 1 : network.width()); x++)
                for (int y = 0; !found && y < (volume ? 1 : network.height()); y++) {
                    var placements = new ArrayList<>(input.placements());
                    placements.add(placement(task.id(), network, scale, x, y));
                    var inputs = new ArrayList<>(schedule.inputs());
                    inputs.set(i, new Input(input.id(), input.network(), placements));
                    found = judge(task.id(), inputs, schedule.launches(), rejected);
                    if (!found) continue;
                    var last =
                            schedule.launches().stream()
                                    .filter(launch -> launch.inputs().contains(input.id()))
                                    .mapToInt(Launch::stage)
                                    .max()
                                    .orElse(0);
                    long end =
                            schedule.launches().stream()
                                    .filter(launch -> launch.inputs().contains(input.id()))
                                    .mapToLong(Launch::end)
                                    .max()
                                    .orElse(0);
                    goOn(
                            task.id(),
                            input.id(),
                            last + 1,
                            end,
                            task.deadline(),
                            device,
                            network,
                            inputs,
                            schedule.launches(),
                            rejected);
                }
        }
    }

    /** Whether an addition is valid and takes from no other task; keeps its gain if it answers. */
    private boolean judge(
            String task, List<Input> inputs, List<Launch> launches, List<String> rejected) {
        var added =
                new Schedule(
                        schedule.instance(),
                        Optional.empty(),
                        Optional.empty(),
                        inputs,
                        launches,
                        rejected);
        var verdict = Checker.check(instance, added);
        if (!verdict.valid()) return false;
        long gain = verdict.utility().units() - before.units();
        var single = Gained.of(instance, added);
        var old = Gained.of(instance, schedule);
        for (int t = 0; t < instance.tasks().size(); t++)
            if (!instance.tasks().get(t).id().equals(task)
                    && single.get(t).utility() < old.get(t).utility()) return false;
        int index = instance.tasks().stream().map(some -> some.id()).toList().indexOf(task);
        if (single.get(index).answered()) most = Math.max(most, gain);
        return true;
    }
}
