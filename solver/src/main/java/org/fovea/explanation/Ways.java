package org.fovea.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.explanation.Evidence.Misfit;
import org.fovea.explanation.Evidence.Resource;
import org.fovea.explanation.Evidence.Shortage;
import org.fovea.explanation.Evidence.Way;
import org.fovea.instance.Extent;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.problem.Service;

/**
 * What hinders a task whatever becomes of the others: the first of no network, no canvas, no time,
 * no memory, no budget.
 *
 * <p>A launch with more inputs is no shorter and takes no less energy, so a task that cannot be
 * served alone on an idle device cannot be served at all.
 */
final class Ways {

    private final Problem problem;
    private final Fleet fleet;

    /** Something that hinders a task, and its numbers. */
    record Obstacle(Reason reason, Evidence evidence) {}

    Ways(Problem problem) {
        this.problem = problem;
        fleet = problem.fleet();
    }

    /** What keeps a task from this exit; empty where it gets there if it has all for itself. */
    Optional<Obstacle> obstacle(int task, int exit) {
        var service = Service.of(problem, task);
        if (service == Service.DOES_NOT_FIT)
            return obstacle(Reason.DOES_NOT_FIT, Evidence.NONE.not(nearest(task)));
        var deep = networks(task).filter(network -> fleet.stages(network) >= exit).boxed().toList();
        if (deep.isEmpty()) return obstacle(Reason.NO_NETWORK, Evidence.NONE);
        var fastest =
                deep.stream()
                        .min(Comparator.comparingLong(network -> duration(network, exit)))
                        .orElseThrow();
        var way = Evidence.NONE.along(way(task, fastest, exit));
        var timely = only(deep, network -> inTime(task, network, exit));
        if (timely.isEmpty()) return obstacle(Reason.TOO_TIGHT, way);
        var held = only(timely, network -> memory(network).isEmpty());
        if (held.isEmpty())
            return obstacle(
                    Reason.NO_MEMORY,
                    Evidence.NONE.lacking(
                            timely.stream()
                                    .flatMap(network -> memory(network).stream())
                                    .min(Comparator.comparingLong(Shortage::needed))
                                    .orElseThrow()));
        var afforded = only(held, network -> budget(network, exit).isEmpty());
        if (!afforded.isEmpty()) return Optional.empty();
        return obstacle(
                Reason.NO_BUDGET,
                Evidence.NONE.lacking(budget(held.getFirst(), exit).orElseThrow()));
    }

    /** The fastest way to an exit, in time or not. */
    Optional<Way> fastest(int task, int exit) {
        return networks(task)
                .filter(network -> fleet.stages(network) >= exit)
                .boxed()
                .min(Comparator.comparingLong(network -> duration(network, exit)))
                .map(network -> way(task, network, exit));
    }

    /** Stages 1 to an exit of a network, alone, from the release on. */
    Way way(int task, int network, int exit) {
        long duration = duration(network, exit);
        return new Way(
                fleet.network(network).id(),
                exit,
                duration,
                problem.release(task) + duration,
                problem.deadline(task));
    }

    private static Optional<Obstacle> obstacle(Reason reason, Evidence evidence) {
        return Optional.of(new Obstacle(reason, evidence));
    }

    private static List<Integer> only(List<Integer> networks, IntPredicate wanted) {
        return networks.stream().filter(wanted::test).toList();
    }

    private IntStream networks(int task) {
        return IntStream.range(0, problem.modes(task))
                .map(k -> fleet.networkOf(problem.mode(task, k)))
                .distinct();
    }

    private boolean inTime(int task, int network, int exit) {
        return problem.release(task) + duration(network, exit) <= problem.deadline(task);
    }

    private long duration(int network, int exit) {
        return fleet.duration(network, 1, exit, 1);
    }

    private Optional<Shortage> memory(int network) {
        var device = fleet.device(fleet.deviceOf(network));
        long needed = fleet.network(network).storageBytes();
        if (device.memoryBytes().isEmpty() || needed <= device.memoryBytes().getAsLong())
            return Optional.empty();
        return Optional.of(
                new Shortage(
                        device.id(),
                        fleet.network(network).id(),
                        Resource.MEMORY,
                        Optional.empty(),
                        needed,
                        device.memoryBytes().getAsLong()));
    }

    private Optional<Shortage> budget(int network, int exit) {
        var device = fleet.device(fleet.deviceOf(network));
        var budgets = new ArrayList<>(device.budgets().entrySet()); // in the order of Fleet.use
        for (int b = 0; b <= budgets.size(); b++) {
            long needed = fleet.use(network, b, 1, exit, 1);
            long available =
                    b == 0
                            ? device.energyBudget().orElse(Long.MAX_VALUE)
                            : budgets.get(b - 1).getValue();
            if (needed > available)
                return Optional.of(
                        new Shortage(
                                device.id(),
                                fleet.network(network).id(),
                                b == 0 ? Resource.ENERGY : Resource.BUDGET,
                                b == 0
                                        ? Optional.empty()
                                        : Optional.of(budgets.get(b - 1).getKey()),
                                needed,
                                available));
        }
        return Optional.empty();
    }

    /** The canvas, at a scale of the task's class, of which the object exceeds the least share. */
    private Misfit nearest(int task) {
        var object = problem.task(task).object();
        double least = Double.MAX_VALUE; // for the choice of what to show only
        Optional<Misfit> nearest = Optional.empty();
        for (int mode = 0; mode < fleet.modes(); mode++) {
            int network = fleet.networkOf(mode);
            boolean volume = fleet.volumeCanvas(network);
            boolean suited = volume || object instanceof Extent.Rectangle;
            int sizeClass = fleet.device(fleet.deviceOf(network)).nativeClass(object);
            if (!fleet.canvas(network) || !suited || fleet.sizeClass(mode) != sizeClass) continue;
            double excess = excess(object, mode);
            if (excess >= least) continue;
            least = excess;
            nearest = Optional.of(misfit(object, mode));
        }
        return nearest.orElseThrow();
    }

    private double excess(Extent object, int mode) {
        var canvas = fleet.network(fleet.networkOf(mode));
        var scale = fleet.scaleOf(mode);
        double room = (double) canvas.width() * canvas.height();
        if (fleet.volumeCanvas(fleet.networkOf(mode))) return scale.volume(object) / room;
        return switch (object) {
            case Extent.Rectangle(int width, int height) ->
                    Math.max(
                            (double) scale.side(width) / canvas.width(),
                            (double) scale.side(height) / canvas.height());
            case Extent.Volume volume -> Double.MAX_VALUE;
        };
    }

    private Misfit misfit(Extent object, int mode) {
        int network = fleet.networkOf(mode);
        var canvas = fleet.network(network);
        var scale = fleet.scaleOf(mode);
        String room = canvas.width() + " x " + canvas.height() + " px";
        if (fleet.volumeCanvas(network) || !(object instanceof Extent.Rectangle rectangle))
            return new Misfit(
                    canvas.id(),
                    scale,
                    scale.volume(object) + " px2",
                    (long) canvas.width() * canvas.height() + " px2");
        return new Misfit(
                canvas.id(),
                scale,
                "%d x %d px"
                        .formatted(scale.side(rectangle.width()), scale.side(rectangle.height())),
                room);
    }
}
