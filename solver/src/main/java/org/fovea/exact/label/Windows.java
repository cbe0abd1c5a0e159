package org.fovea.exact.label;

import java.util.Arrays;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;

/**
 * The windows bound of a state: what its tasks can still gain when, for every release and deadline,
 * the charges of the tasks that live between them sum to no more than the time between them.
 *
 * <p>The charges that any schedule makes obey all windows, and these bound a polymatroid; so buying
 * the pieces of {@link Hulls} by falling density, each as far as the fullest of its windows allows,
 * is the optimum of the relaxation (Edmonds 1970). So it is with several devices, whose times in a
 * window sum up: a measure all the same. In integers, rounded up.
 */
final class Windows {

    private static final int INDEX_BITS = 14;

    private final Crops crops;
    private final Codes codes;
    private final Hulls hulls;
    private final long[] release; // distinct, ascending
    private final long[] deadline;
    private final int[] releaseOf; // by task: the rank of its release
    private final int[] deadlineOf;
    private final long[] slack; // by start of the window, end
    private long[] order = new long[64]; // density above, index of the piece below
    private long[] charge = new long[64]; // by piece
    private int[] owner = new int[64];
    private int count;

    Windows(Ground ground) {
        crops = ground.crops();
        codes = ground.codes();
        hulls = ground.hulls();
        int tasks = crops.tasks();
        long[] releases = new long[tasks];
        long[] deadlines = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            releases[task] = crops.release(task);
            deadlines[task] = crops.deadline(task);
        }
        release = Arrays.stream(releases).sorted().distinct().toArray();
        deadline = Arrays.stream(deadlines).sorted().distinct().toArray();
        releaseOf = new int[tasks];
        deadlineOf = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            releaseOf[task] = Arrays.binarySearch(release, releases[task]);
            deadlineOf[task] = Arrays.binarySearch(deadline, deadlines[task]);
        }
        slack = new long[(release.length + 1) * deadline.length];
    }

    /** The most that tasks of these codes can gain from a time on. */
    long remaining(int[] code, long time) {
        count = 0;
        int first = deadline.length;
        for (int task = 0; task < code.length; task++) {
            if (code[task] == codes.done()) continue;
            first = Math.min(first, deadlineOf[task]);
            add(task, code[task], time);
        }
        for (int k = 0; k < count; k++) order[k] |= k;
        Arrays.sort(order, 0, count);
        return bought(prepared(time, first));
    }

    private void add(int task, int code, long time) {
        int network = codes.firstNetwork(code);
        long from = Math.max(time, crops.release(task, network));
        long[] pieces = hulls.of(task, code, crops.deadline(task, network) - from);
        if (2 * (count + pieces.length) > order.length) {
            order = Arrays.copyOf(order, 2 * order.length);
            charge = Arrays.copyOf(charge, order.length);
            owner = Arrays.copyOf(owner, order.length);
        }
        for (int k = 0; k < pieces.length; k += 2) {
            order[count] = pieces[k] << INDEX_BITS;
            charge[count] = pieces[k + 1];
            owner[count++] = task;
        }
    }

    /**
     * Fills the slack of every window: the time in it of the device that is at work, from now on,
     * and of those whose turn is to come; returns how many releases are no windows' beginnings,
     * being past for all.
     */
    private int prepared(long time, int first) {
        int device = crops.deviceAt(time);
        int later = crops.devices() - 1 - device;
        long now = time - crops.start(device);
        int past = 0;
        while (later == 0 && past < release.length && release[past] <= now) past++;
        for (int a = 0; a <= release.length - past; a++) {
            long start = a == 0 ? 0 : release[past + a - 1];
            int row = a * deadline.length;
            for (int b = first; b < deadline.length; b++) {
                long here = Math.max(0, deadline[b] - Math.max(start, now));
                slack[row + b] = (here + later * (deadline[b] - start)) * Hulls.PARTS;
            }
        }
        return past;
    }

    private long bought(int past) {
        long sum = 0;
        for (int k = count - 1; k >= 0; k--) {
            int piece = (int) order[k] & ((1 << INDEX_BITS) - 1);
            int task = owner[piece];
            int last = Math.max(0, releaseOf[task] - past + 1);
            long most = charge[piece];
            int from = deadlineOf[task];
            for (int a = 0; a <= last; a++)
                for (int b = a * deadline.length + from; b < (a + 1) * deadline.length; b++)
                    most = Math.min(most, slack[b]);
            if (most <= 0) continue;
            for (int a = 0; a <= last; a++)
                for (int b = a * deadline.length + from; b < (a + 1) * deadline.length; b++)
                    slack[b] -= most;
            sum += most * (order[k] >>> INDEX_BITS);
        }
        return (sum >> hulls.shift()) + 1; // at least the sum over 2^shift
    }
}
