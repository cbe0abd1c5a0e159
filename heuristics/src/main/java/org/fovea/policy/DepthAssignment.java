package org.fovea.policy;

import java.util.Arrays;

/**
 * Chooses a depth for every task of one device so that all chosen ones end in time and the reward
 * is the largest possible (Yao et al. 2020).
 *
 * <p>Tasks stand by deadline and run in that order, so all that matters of those before is when
 * they end: {@code ends[r]} is the earliest time at which depths worth {@code r} together can be
 * over. A reward is a small whole number, which keeps that row short.
 */
final class DepthAssignment {

    /** A task without a depth: it is not served. */
    static final int NONE = -1;

    private static final long NEVER = Long.MAX_VALUE / 2; // so that a duration can be added

    private final long[] ends;
    private final byte[][] chosen; // by task and reward: the depth that made it, plus 1; 0 for none
    private int most; // the largest reward the tasks seen could be worth together

    private DepthAssignment(long start, int tasks, int ceiling) {
        ends = new long[ceiling + 1];
        Arrays.fill(ends, NEVER);
        ends[0] = start;
        chosen = new byte[tasks][ceiling + 1];
    }

    /**
     * The depth of each task, or {@link #NONE}; of equal rewards the one that is over first.
     *
     * @param start when the device is free, us
     * @param deadline by task, ascending, us
     * @param duration by task and depth (at most 127 depths), us
     * @param reward by task and depth, at least 1
     */
    static int[] of(long start, long[] deadline, long[][] duration, int[][] reward) {
        int ceiling = 0;
        for (int[] depths : reward) ceiling += Arrays.stream(depths).max().orElse(0);
        var assignment = new DepthAssignment(start, deadline.length, ceiling);
        for (int task = 0; task < deadline.length; task++)
            assignment.add(task, deadline[task], duration[task], reward[task]);
        return assignment.depths(reward);
    }

    private void add(int task, long deadline, long[] duration, int[] reward) {
        most += Arrays.stream(reward).max().orElse(0);
        for (int r = most; r > 0; r--) { // downwards: ends[r - gain] does not count this task yet
            for (int depth = 0; depth < reward.length; depth++) {
                if (reward[depth] > r) continue;
                long end = ends[r - reward[depth]] + duration[depth];
                if (end > deadline || end >= ends[r]) continue;
                ends[r] = end;
                chosen[task][r] = (byte) (depth + 1);
            }
        }
    }

    private int[] depths(int[][] reward) {
        int left = most;
        while (ends[left] == NEVER) left--;
        int[] depth = new int[reward.length];
        for (int task = depth.length - 1; task >= 0; task--) {
            depth[task] = chosen[task][left] - 1;
            if (depth[task] != NONE) left -= reward[task][depth[task]];
        }
        return depth;
    }
}
