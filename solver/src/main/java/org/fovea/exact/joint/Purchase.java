package org.fovea.exact.joint;

import java.util.Arrays;

/**
 * Buys pieces of tasks' concave hulls of charge and gain, the densest first, each as far as the
 * fullest window around it allows, or as far as a budget goes: the charges of any schedule obey all
 * windows, and these bound a polymatroid, so this is the optimum of the relaxation (Edmonds 1970).
 * In integers, rounded up.
 */
final class Purchase {

    private static final int SUM_BITS = 61;

    private final Joint joint;
    private final long[] deadline; // distinct, ascending
    private final int[] releaseOf; // by task: the rank of its release
    private final int[] deadlineOf;
    private final long[] slack; // by start of the window, end
    private final int shift; // densities are gains times 2^shift per part
    private int[] order = new int[64]; // pieces, the densest first
    private long[] density = new long[64]; // by piece
    private long[] charge = new long[64];
    private int[] owner = new int[64];
    private int count;
    private int past; // releases that are over

    Purchase(Joint joint) {
        this.joint = joint;
        int tasks = joint.tasks();
        long[] deadlines = new long[tasks];
        Arrays.setAll(deadlines, joint::deadline);
        deadline = Arrays.stream(deadlines).sorted().distinct().toArray();
        releaseOf = new int[tasks];
        deadlineOf = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            releaseOf[task] = Arrays.binarySearch(joint.releases(), joint.release(task));
            deadlineOf[task] = Arrays.binarySearch(deadline, joint.deadline(task));
        }
        slack = new long[(joint.releases().length + 1) * deadline.length];
        shift = shift();
    }

    /** So that the sum of charges times densities has at most 61 bits. */
    private int shift() {
        long total = 0;
        for (int task = 0; task < joint.tasks(); task++)
            for (int n = 0; n < joint.networks(); n++) {
                var ideal = joint.ideal(task, n);
                if (ideal != Option.NONE) total += ideal.worth(joint.stages(n));
            }
        return Math.max(0, SUM_BITS - (Long.SIZE - Long.numberOfLeadingZeros(total)));
    }

    /**
     * Begins anew with all windows empty from a time on: they hold the rest of the device's day and
     * the whole days of those behind it.
     */
    void clear(long time) {
        count = 0;
        long[] releases = joint.releases();
        int device = joint.deviceAt(time);
        int later = joint.devices() - 1 - device;
        long now = time - joint.start(device);
        past = 0;
        while (later == 0 && past < releases.length && releases[past] <= now) past++;
        for (int a = 0; a <= releases.length - past; a++) {
            long start = a == 0 ? 0 : releases[past + a - 1];
            int row = a * deadline.length;
            for (int b = 0; b < deadline.length; b++) {
                long here = Math.max(0, deadline[b] - Math.max(start, now));
                long behind = later * Math.max(0, deadline[b] - start);
                slack[row + b] = (here + behind) * Charges.PARTS;
            }
        }
    }

    /** Begins anew with so much for all tasks together. */
    void clearTo(long amount) {
        count = 0;
        past = joint.releases().length; // one window from now to each deadline, none any tighter
        Arrays.fill(slack, 0, deadline.length, amount * Charges.PARTS);
    }

    /** Charges what must be done; false where a window does not hold it. */
    boolean charge(int task, long parts) {
        boolean holds = true;
        for (int a = 0; a <= lastWindow(task); a++)
            for (int b = row(a) + deadlineOf[task]; b < row(a + 1); b++) {
                slack[b] -= parts;
                holds &= slack[b] >= 0;
            }
        return holds;
    }

    private int lastWindow(int task) {
        return Math.max(0, releaseOf[task] - past + 1);
    }

    private int row(int start) {
        return start * deadline.length;
    }

    /** Offers a piece; {@code parts} above 0. Of one task they come by falling density. */
    void offer(int task, long parts, long gain) {
        if (count == order.length) grow();
        density[count] = Math.ceilDiv(gain << shift, parts);
        charge[count] = parts;
        owner[count] = task;
        int place = count;
        for (; place > 0 && density[order[place - 1]] < density[count]; place--)
            order[place] = order[place - 1];
        order[place] = count++;
    }

    private void grow() {
        order = Arrays.copyOf(order, 2 * count);
        density = Arrays.copyOf(density, 2 * count);
        charge = Arrays.copyOf(charge, 2 * count);
        owner = Arrays.copyOf(owner, 2 * count);
    }

    /** What the pieces gain at most, in 1e-10. */
    long bought() {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            int piece = order[k];
            sum += taken(owner[piece], charge[piece]) * density[piece];
        }
        return (sum >> shift) + 1; // at least the sum over 2^shift
    }

    private long taken(int task, long most) {
        int last = lastWindow(task);
        int from = deadlineOf[task];
        long parts = most;
        for (int a = 0; a <= last; a++)
            for (int b = row(a) + from; b < row(a + 1); b++) parts = Math.min(parts, slack[b]);
        if (parts <= 0) return 0;
        for (int a = 0; a <= last; a++)
            for (int b = row(a) + from; b < row(a + 1); b++) slack[b] -= parts;
        return parts;
    }
}
