package org.fovea.bound;

import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/**
 * The capacity bound per window: between a release and a deadline the devices have only so much
 * time for the tasks that live within.
 *
 * <p>Valid: take any valid schedule and charge each task's answer as {@link Charges} does. Its
 * launches lie between the task's release and deadline, so for every window the charges of the
 * tasks inside sum to at most the window's length times the number of devices that can serve a
 * task. The bound is the optimum of the relaxation that asks just this, with fractions of answers
 * allowed (the hulls of {@link Pieces}), over every window, by {@link Decomposition}. All
 * arithmetic is exact on integers, charges are rounded down and gains up; mandatory tasks only take
 * schedules away.
 */
final class WindowCapacity implements Bound {

    private static final int PARTS = 1 << 10; // of a us, to which charges are rounded down

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public String summary() {
        return "device time between every release and every deadline";
    }

    @Override
    public Utility of(Problem problem) {
        var reach = new Reach(problem);
        var shares = new Shares(problem, reach);
        var charges = new Charges(problem, reach, shares, problem.fleet()::duration, PARTS);
        return new Utility(mostGain(problem, charges.pieces()));
    }

    private static long mostGain(Problem problem, Pieces pieces) {
        int tasks = problem.tasks();
        long earliest = Long.MAX_VALUE;
        for (int task = 0; task < tasks; task++)
            earliest = Math.min(earliest, problem.release(task));
        long scale = (long) PARTS * devices(problem); // at most 2^16 x 2^44
        long[] release = new long[tasks];
        long[] deadline = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            release[task] = scale * (problem.release(task) - earliest);
            deadline[task] = scale * (problem.deadline(task) - earliest);
        }
        return Decomposition.mostGain(release, deadline, pieces);
    }

    /** Devices that have a network which can serve anything. */
    private static long devices(Problem problem) {
        var fleet = problem.fleet();
        long serving = 0;
        for (int d = 0; d < fleet.devices(); d++) {
            int first = fleet.firstNetwork(d);
            int end = fleet.endNetwork(d);
            if (first < end && fleet.firstMode(first) < fleet.endMode(end - 1)) serving++;
        }
        return serving;
    }
}
