package org.fovea.listing;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.bound.Reach;
import org.fovea.bound.Shares;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * A problem as the search looks at it: tasks that a network serves by <em>rank</em>, their place by
 * release, so that those alive at a time lie close together; and what answers are worth with
 * mandatory tasks above all others.
 */
final class Ground {

    private static final int SHARE_BITS = 40;
    private static final long WHOLE = 1L << SHARE_BITS;

    private final Problem problem;
    private final Fleet fleet;
    private final int[] task; // by rank
    private final long[] release;
    private final long[] deadline;
    private final int[] urgency; // by rank: place by deadline
    private final double[][] share; // by rank, k-th mode: part of an input's charge
    private final long[] latest; // by rank: the last deadline of those before
    private final double bonus; // for a mandatory task that is met
    private final double meanWindow; // us

    Ground(Problem problem) {
        this.problem = problem;
        fleet = problem.fleet();
        task =
                IntStream.range(0, problem.tasks())
                        .filter(each -> problem.modes(each) > 0)
                        .boxed()
                        .sorted(Comparator.comparingLong(problem::release))
                        .mapToInt(each -> each)
                        .toArray();
        release = IntStream.of(task).mapToLong(problem::release).toArray();
        deadline = IntStream.of(task).mapToLong(problem::deadline).toArray();
        int tasks = task.length;
        latest = new long[tasks + 1];
        for (int rank = 0; rank < tasks; rank++)
            latest[rank + 1] = Math.max(latest[rank], deadline[rank]);
        urgency = new int[tasks];
        int[] byDeadline =
                IntStream.range(0, tasks)
                        .boxed()
                        .sorted(Comparator.comparingLong(rank -> deadline[rank]))
                        .mapToInt(each -> each)
                        .toArray();
        for (int i = 0; i < tasks; i++) urgency[byDeadline[i]] = i;
        share = shares();
        double all = 1;
        double windows = 0;
        for (int each : task) {
            all += (double) problem.mostUtility(each);
            windows += (double) (problem.deadline(each) - problem.release(each));
        }
        bonus = all;
        meanWindow = tasks == 0 ? 1 : windows / tasks;
    }

    private double[][] shares() {
        var reach = new Reach(problem);
        var shares = new Shares(problem, reach);
        double[][] share = new double[task.length][];
        for (int rank = 0; rank < task.length; rank++) {
            int each = task[rank];
            share[rank] = new double[problem.modes(each)];
            for (int k = 0; k < share[rank].length; k++) {
                int mode = problem.mode(each, k);
                if (reach.deepest(each, mode) > 0)
                    share[rank][k] = Math.scalb((double) shares.of(each, mode, WHOLE), -SHARE_BITS);
            }
        }
        return share;
    }

    Problem problem() {
        return problem;
    }

    Fleet fleet() {
        return fleet;
    }

    int tasks() {
        return task.length;
    }

    /** The problem's index of a task. */
    int task(int rank) {
        return task[rank];
    }

    long release(int rank) {
        return release[rank];
    }

    long deadline(int rank) {
        return deadline[rank];
    }

    /** A task's place by deadline. */
    int urgency(int rank) {
        return urgency[rank];
    }

    /** Mean time between release and deadline, us. */
    double meanWindow() {
        return meanWindow;
    }

    int modes(int rank) {
        return problem.modes(task[rank]);
    }

    int mode(int rank, int k) {
        return problem.mode(task[rank], k);
    }

    /** The last deadline of the tasks of lower ranks; 0 where there are none. */
    long latest(int ranks) {
        return latest[ranks];
    }

    int cropMode(int rank, int network) {
        return problem.cropMode(task[rank], network);
    }

    /**
     * A task's part of what an input costs, at most 1; never more than its part in the windows
     * bound.
     */
    double share(int rank, int k) {
        return share[rank][k];
    }

    /** The same by mode. */
    double shareIn(int rank, int mode) {
        int k = 0;
        while (mode(rank, k) != mode) k++;
        return share[rank][k];
    }

    /** What a task counts for when its input completed this exit in time; 0 for exit 0. */
    double worth(int rank, int mode, int exit) {
        if (exit == 0) return 0;
        double worth = (double) problem.bestUtility(task[rank], mode, exit);
        int least = problem.leastExit(problem.kind(task[rank]));
        return least > 0 && exit >= least ? worth + bonus : worth;
    }

    /** How many tasks are released by a time: they have the ranks below. */
    int released(long time) {
        int low = 0;
        int high = task.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (release[middle] <= time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** What an input's tasks gain from a stage that ends at a time, us; 1e-10. */
    double gain(Kept input, int stage, long end) {
        double gain = 0;
        for (int i = 0; i < input.size(); i++) {
            int rank = input.rank(i);
            if (end > deadline[rank]) continue;
            gain += worth(rank, input.mode(i), stage) - worth(rank, input.mode(i), stage - 1);
        }
        return gain;
    }

    /** Whether an input can gain anything after some stages when it goes on at a time, us. */
    boolean promising(Kept input, int progress, long time) {
        int network = input.network();
        long end = time;
        for (int stage = progress + 1; stage <= fleet.stages(network); stage++) {
            end += fleet.duration(network, stage, 1);
            if (gain(input, stage, end) > 0) return true;
        }
        return false;
    }
}
