package org.fovea.bound;

import java.util.Arrays;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/** How many tasks can get an answer from one launch together with a given task. */
final class Companions {

    /**
     * Beyond so many entries one list for all networks has to do; it counts more, so the bound
     * stays valid.
     */
    private static final long MOST_ENTRIES = 1L << 26;

    private final Problem problem;
    private final Fleet fleet;
    private final boolean shared;
    private final long[][] release; // by list, ascending
    private final long[][] deadline;

    Companions(Problem problem, Reach reach) {
        this.problem = problem;
        fleet = problem.fleet();
        shared = (long) problem.tasks() * fleet.networks() > MOST_ENTRIES;
        int lists = shared ? 1 : fleet.networks();
        release = new long[lists][16];
        deadline = new long[lists][16];
        int[] count = new int[lists];
        int[] seen = new int[lists]; // one more than the last task that was added
        for (int task = 0; task < problem.tasks(); task++) {
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                int list = shared ? 0 : fleet.networkOf(mode);
                if (seen[list] > task || reach.deepest(task, mode) == 0) continue;
                seen[list] = task + 1;
                if (count[list] == release[list].length) grow(list);
                release[list][count[list]] = problem.release(task);
                deadline[list][count[list]++] = problem.deadline(task);
            }
        }
        for (int list = 0; list < lists; list++) {
            release[list] = Arrays.copyOf(release[list], count[list]);
            deadline[list] = Arrays.copyOf(deadline[list], count[list]);
            Arrays.sort(release[list]);
            Arrays.sort(deadline[list]);
        }
    }

    /**
     * Tasks that a network can answer and whose window shares with the task's at least the
     * network's shortest launch; the task, which the network can answer, is one of them.
     */
    int of(int task, int network) {
        long from = problem.release(task);
        long to = problem.deadline(task);
        int list = shared ? 0 : network;
        long shortest = shared ? 1 : shortestLaunch(network);
        // released too late, or ended too early; never both, since each of these windows holds the
        // launch
        return below(release[list], to - shortest + 1) - below(deadline[list], from + shortest);
    }

    private long shortestLaunch(int network) {
        long shortest = Long.MAX_VALUE;
        for (int stage = 1; stage <= fleet.stages(network); stage++)
            shortest = Math.min(shortest, fleet.duration(network, stage, 1));
        return shortest;
    }

    private void grow(int list) {
        release[list] = Arrays.copyOf(release[list], 2 * release[list].length);
        deadline[list] = Arrays.copyOf(deadline[list], 2 * deadline[list].length);
    }

    /** How many times are below a limit. */
    private static int below(long[] ascending, long limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
