package org.fovea.bound;

import org.fovea.problem.CanvasShape;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * Which part of an input's charge a task on it must bear: all of a crop; on canvases a share, such
 * that those of the tasks that one canvas answers sum to at most 1.
 *
 * <p>Two rules do that: by area, an object's footprint against the canvas's, both enlarged by
 * padding and in units of the alignment (two footprints so enlarged never overlap, and all lie in
 * the canvas so enlarged); and by number, 1 against as many tasks as one launch can answer together
 * with this one. Each network follows the rule that charges its tasks more in all; mixing the rules
 * within a network would not be valid.
 */
public final class Shares {

    private static final int BITS = 28; // of a share, rounded down: less than 1e-8 is lost
    private static final long WHOLE = 1L << BITS;

    private final Problem problem;
    private final Fleet fleet;
    private final Companions companions;
    private final boolean[] byNumber; // by network

    /** Of a problem with all its tasks. */
    public Shares(Problem problem, Reach reach) {
        this.problem = problem;
        fleet = problem.fleet();
        companions = new Companions(problem, reach);
        double[] area = new double[fleet.networks()]; // decides which rule; either is valid
        double[] number = new double[fleet.networks()];
        for (int task = 0; task < problem.tasks(); task++)
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                int network = fleet.networkOf(mode);
                if (!fleet.canvas(network) || reach.deepest(task, mode) == 0) continue;
                area[network] += byArea(task, mode);
                number[network] += byNumber(task, network);
            }
        byNumber = new boolean[fleet.networks()];
        for (int n = 0; n < byNumber.length; n++) byNumber[n] = number[n] > area[n];
    }

    Companions companions() {
        return companions;
    }

    /** A task's part of an input's charge, rounded down; the charge is below 2^61. */
    public long of(int task, int mode, long charge) {
        int network = fleet.networkOf(mode);
        if (!fleet.canvas(network)) return charge;
        long share = byNumber[network] ? byNumber(task, network) : byArea(task, mode);
        return Math.multiplyHigh(charge << 2, share << (Long.SIZE - 2 - BITS));
    }

    private long byNumber(int task, int network) {
        return WHOLE / companions.of(task, network);
    }

    private long byArea(int task, int mode) {
        int index = fleet.networkOf(mode);
        var network = fleet.network(index);
        if (fleet.volumeCanvas(index))
            return (problem.volume(task, mode) << BITS)
                    / ((long) network.width() * network.height());
        var canvas = CanvasShape.of(network);
        long wide = units(problem.width(task, mode), canvas);
        long high = units(problem.height(task, mode), canvas);
        long units = units(canvas.width(), canvas) * units(canvas.height(), canvas);
        return ((wide * high) << BITS) / units; // at most 2^17 units a side: below 2^63
    }

    private static long units(int px, CanvasShape canvas) {
        return Math.ceilDiv(px + canvas.padding(), canvas.alignment());
    }
}
