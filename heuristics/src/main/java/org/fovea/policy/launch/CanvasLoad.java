package org.fovea.policy.launch;

import java.util.ArrayList;
import java.util.List;
import org.fovea.packing.Packing;
import org.fovea.packing.packer.Packers;
import org.fovea.packing.skyline.CanvasFill;
import org.fovea.policy.Decision.Placed;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * One canvas filled from candidates.
 *
 * <p>Filled twice: with every candidate at its most accurate scale, and at the scale of most
 * accuracy per px^2, which finds room for more. The more valuable one is kept.
 *
 * @param value what they are worth at the exit aimed for, in 1e-10
 */
public record CanvasLoad(List<Placed> placed, long value) {

    /** How the canvas chooses among candidates that do not all fit. */
    public enum Choice {
        /** The earlier ones first; the first is always placed, and at its most accurate scale. */
        IN_ORDER,
        /** The most value. */
        BY_VALUE
    }

    /**
     * Fills a canvas of a network.
     *
     * @param exit the exit aimed for
     * @param tasks candidates in order of preference, each served by the network in some mode
     */
    public static CanvasLoad of(
            Problem problem, int network, int exit, int[] tasks, Choice choice) {
        var filling = new Filling(problem, network, exit, tasks, choice);
        int[] accurate = new int[tasks.length];
        int[] dense = new int[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            accurate[i] = filling.mostAccurate(tasks[i]);
            dense[i] =
                    i == 0 && choice == Choice.IN_ORDER ? accurate[i] : filling.densest(tasks[i]);
        }
        var large = filling.pack(accurate);
        if (large.placed.size() == tasks.length) return large;
        var small = filling.pack(dense);
        return small.value > large.value ? small : large;
    }

    /** The tasks that find room in order, each in the mode given. */
    public static CanvasLoad inOrder(
            Problem problem, int network, int exit, int[] tasks, int[] mode) {
        return new Filling(problem, network, exit, tasks, Choice.IN_ORDER).pack(mode);
    }

    /** The mode of most accuracy in which a network serves a task, the smallest of equals. */
    public static int mostAccurate(Problem problem, int network, int exit, int task) {
        var filling = new Filling(problem, network, exit, new int[] {task}, Choice.IN_ORDER);
        return filling.mostAccurate(task);
    }

    /** Volume of a task in the mode it would be given first, px^2. */
    static long volume(Problem problem, int network, int exit, int task) {
        var filling = new Filling(problem, network, exit, new int[] {task}, Choice.IN_ORDER);
        return problem.volume(task, filling.mostAccurate(task));
    }

    private static final class Filling {

        private final Problem problem;
        private final int network;
        private final int exit;
        private final int[] tasks;
        private final Choice choice;

        Filling(Problem problem, int network, int exit, int[] tasks, Choice choice) {
            this.problem = problem;
            this.network = network;
            this.exit = exit;
            this.tasks = tasks;
            this.choice = choice;
        }

        CanvasLoad pack(int[] mode) {
            var packing = fleet().volumeCanvas(network) ? byVolume(mode) : bySides(mode);
            var placed = new ArrayList<Placed>();
            long value = 0;
            for (int i = 0; i < tasks.length; i++) {
                if (!packing.placed(i)) continue;
                placed.add(new Placed(tasks[i], mode[i], packing.x(i), packing.y(i)));
                value += problem.bestUtility(tasks[i], mode[i], exit);
            }
            return new CanvasLoad(List.copyOf(placed), value);
        }

        private Packing bySides(int[] mode) {
            int[] width = new int[tasks.length];
            int[] height = new int[tasks.length];
            for (int i = 0; i < tasks.length; i++) {
                width[i] = problem.width(tasks[i], mode[i]);
                height[i] = problem.height(tasks[i], mode[i]);
            }
            var shape = CanvasShape.of(fleet().network(network));
            return switch (choice) {
                case IN_ORDER -> Packers.GAP_FIRST.pack(shape, width, height);
                case BY_VALUE -> CanvasFill.ofRectangles(shape, width, height, values(mode));
            };
        }

        private Packing byVolume(int[] mode) {
            long[] volume = new long[tasks.length];
            for (int i = 0; i < tasks.length; i++) volume[i] = problem.volume(tasks[i], mode[i]);
            return switch (choice) {
                case IN_ORDER -> firstFit(volume);
                case BY_VALUE -> CanvasFill.ofVolumes(room(), volume, values(mode));
            };
        }

        private Packing firstFit(long[] volume) {
            var packing = Packing.of(volume.length);
            long left = room();
            for (int i = 0; i < volume.length; i++) {
                if (volume[i] > left) continue;
                left -= volume[i];
                packing.put(i, 0, 0);
            }
            return packing;
        }

        private long[] values(int[] mode) {
            long[] value = new long[tasks.length];
            for (int i = 0; i < tasks.length; i++)
                value[i] = problem.bestUtility(tasks[i], mode[i], exit);
            return value;
        }

        private int mostAccurate(int task) {
            int best = -1;
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                if (fleet().networkOf(mode) != network) continue;
                if (best < 0 || accuracy(mode) > accuracy(best)) best = mode;
                else if (accuracy(mode) == accuracy(best)
                        && problem.volume(task, mode) < problem.volume(task, best)) best = mode;
            }
            return best;
        }

        private int densest(int task) { // doubles decide a preference only, and repeat everywhere
            int best = -1;
            double most = -1;
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                if (fleet().networkOf(mode) != network) continue;
                double density = (double) accuracy(mode) / problem.volume(task, mode);
                if (density <= most) continue;
                most = density;
                best = mode;
            }
            return best;
        }

        private int accuracy(int mode) {
            return fleet().bestAccuracy(mode, exit);
        }

        private long room() {
            var canvas = fleet().network(network);
            return (long) canvas.width() * canvas.height();
        }

        private Fleet fleet() {
            return problem.fleet();
        }
    }
}
