package org.fovea.policy.depth;

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
    private int most; // the largest reward that anything chosen so far is worth

    private DepthAssignment(long start, int tasks, int ceiling) {
        ends = new long[ceiling + 1];
        Arrays.fill(ends, NEVER);
        ends[0] = start;
        chosen = new byte[tasks][];
    }

    /**
     * The depth of each task, or {@link #NONE}; of equal rewards the one that is over first.
     *
     * @param start when the device is free, us
     * @param deadline by task, ascending, us
     * @param duration by task and depth (at most 127 depths), ascending by depth, us
     * @param reward by task and depth, at least 1
     */
    static int[] of(long start, long[] deadline, long[][] duration, int[][] reward) {
        int ceiling = 0;
        for (int[] depths : reward) ceiling += largest(depths);
        var assignment = new DepthAssignment(start, deadline.length, ceiling);
        for (int task = 0; task < deadline.length; task++)
            assignment.add(task, deadline[task], duration[task], reward[task]);
        return assignment.depths(reward);
    }

    /**
     * A reward that is over no earlier than a larger one is not gone on from: whatever follows it
     * could follow the larger one too. That keeps few of them where time for all is short.
     */
    private void add(int task, long deadline, long[] duration, int[] reward) {
        byte[] made = new byte[most + largest(reward) + 1];
        chosen[task] = made;
        int reached = most;
        long earliest = NEVER; // of the rewards seen, which are larger
        for (int r = most; r >= 0; r--) { // downwards: what follows changes larger rewards only
            long from = ends[r];
            if (from >= earliest) continue;
            earliest = from;
            for (int depth = 0; depth < reward.length; depth++) {
                long end = from + duration[depth];
                if (end > deadline) break; // deeper ones take longer
                int sum = r + reward[depth];
                boolean shallower = end == ends[sum] && depth + 1 < made[sum];
                if (end >= ends[sum] && !shallower) continue;
                ends[sum] = end;
                made[sum] = (byte) (depth + 1);
                reached = Math.max(reached, sum);
            }
        }
        most = reached;
    }

    private static int largest(int[] rewards) {
        int largest = 0;
        for (int reward : rewards) largest = Math.max(largest, reward);
        return largest;
    }

    private int[] depths(int[][] reward) {
        int left = most;
        int[] depth = new int[reward.length];
        for (int task = depth.length - 1; task >= 0; task--) {
            depth[task] = chosen[task][left] - 1;
            if (depth[task] != NONE) left -= reward[task][depth[task]];
        }
        return depth;
    }
}
