package org.fovea.policy.way;

import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;

/**
 * The waiting tasks of several kinds in one order, each once: those who may join a launch. Every
 * kind's queue is in that order already, so they are merged as they are asked for.
 */
public final class Joining {

    /** Nobody is left. */
    public static final int NOBODY = -1;

    private final Moment now;
    private final Precedence order;
    private final int[] kind;
    private final int[] next; // position in the kind's queue
    private int kinds;

    private Joining(Moment now, Precedence order) {
        this.now = now;
        this.order = order;
        kind = new int[now.kinds()];
        next = new int[now.kinds()];
    }

    /** Tasks that share a crop network's mode, so also the native size class. */
    public static Joining crops(Moment now, Precedence order, int mode, int exit) {
        var problem = now.problem();
        int network = problem.fleet().networkOf(mode);
        var joining = new Joining(now, order);
        for (int k = 0; k < now.kinds(); k++) {
            int each = now.kind(k);
            if (problem.kindCropMode(each, network) == mode && problem.leastExit(each) <= exit)
                joining.kind[joining.kinds++] = each;
        }
        return joining;
    }

    /** Tasks that a canvas network serves in some mode. */
    public static Joining canvases(Moment now, Precedence order, int network, int exit) {
        var joining = new Joining(now, order);
        for (int k = 0; k < now.kinds(); k++) {
            int each = now.kind(k);
            if (served(now, each, network) && now.problem().leastExit(each) <= exit)
                joining.kind[joining.kinds++] = each;
        }
        return joining;
    }

    /** Everybody. */
    public static Joining all(Moment now, Precedence order) {
        var joining = new Joining(now, order);
        for (int k = 0; k < now.kinds(); k++) joining.kind[joining.kinds++] = now.kind(k);
        return joining;
    }

    /** How many there are, those whose turn has been included. */
    public int size() {
        int size = 0;
        for (int k = 0; k < kinds; k++) size += now.waiting(kind[k]);
        return size;
    }

    /** The next task; {@link #NOBODY} at the end. */
    public int next() {
        int best = NOBODY;
        int from = 0;
        for (int k = 0; k < kinds; k++) {
            if (next[k] == now.waiting(kind[k])) continue;
            int task = now.waiting(kind[k], order, next[k]);
            if (best != NOBODY && order.compare(now.problem(), task, best) > 0) continue;
            best = task;
            from = k;
        }
        if (best != NOBODY) next[from]++;
        return best;
    }

    private static boolean served(Moment now, int kind, int network) {
        var problem = now.problem();
        for (int k = 0; k < problem.kindModes(kind); k++)
            if (problem.fleet().networkOf(problem.kindMode(kind, k)) == network) return true;
        return false;
    }
}
