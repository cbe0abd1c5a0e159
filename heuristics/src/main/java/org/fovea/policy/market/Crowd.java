package org.fovea.policy.market;

import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.problem.Problem;

/**
 * The waiting tasks of a moment by place: kind after kind, each kind by deadline; and what every
 * device could do for each kind.
 */
public final class Crowd {

    private final Problem problem;
    private final long clock;
    private final int[] kind;
    private final int[] from; // by k-th kind: its first place; one more at the end
    private final int[] task; // by place
    private final long[] deadline; // by place, us; beside each other they are read faster
    private final double[] weight; // by place, ten-thousandths
    private final Prospect[][][] prospects; // by device, by k-th kind

    /** Those who wait now, with the ways known for their kinds. */
    public Crowd(Moment now, Prospects all) {
        problem = now.problem();
        clock = now.clock();
        kind = new int[now.kinds()];
        from = new int[kind.length + 1];
        prospects = new Prospect[problem.fleet().devices()][kind.length][];
        for (int k = 0; k < kind.length; k++) {
            kind[k] = now.kind(k);
            from[k + 1] = from[k] + now.waiting(kind[k]);
            for (int device = 0; device < prospects.length; device++)
                prospects[device][k] = all.of(now, kind[k], device);
        }
        task = new int[from[kind.length]];
        deadline = new long[task.length];
        weight = new double[task.length];
        for (int k = 0; k < kind.length; k++)
            for (int place = from[k]; place < from[k + 1]; place++) {
                task[place] = now.waiting(kind[k], Precedence.DEADLINE, place - from[k]);
                deadline[place] = problem.deadline(task[place]);
                weight[place] = problem.weight(task[place]);
            }
    }

    /** How many there are. */
    public int size() {
        return task.length;
    }

    int devices() {
        return prospects.length;
    }

    /** Of how many kinds. */
    public int kinds() {
        return kind.length;
    }

    /** The k-th kind. */
    public int kind(int k) {
        return kind[k];
    }

    /** The place of the k-th kind's most urgent task. */
    public int from(int k) {
        return from[k];
    }

    /** One past the place of the k-th kind's least urgent task. */
    public int to(int k) {
        return from[k + 1];
    }

    /** The task of a place. */
    public int task(int place) {
        return task[place];
    }

    /** What a device could do for the k-th kind, from the shortest way to the best. */
    Prospect[] prospects(int device, int k) {
        return prospects[device][k];
    }

    /** What an answer of some accuracy (millionths) is worth, 1e-10. */
    public double worth(int place, int accuracy) {
        return weight[place] * accuracy;
    }

    /** When it is due, us. */
    public long deadline(int place) {
        return deadline[place];
    }

    /** Time to the deadline, us. */
    long laxity(int place) {
        return deadline[place] - clock;
    }

    /** The mean time from release to deadline, us; 1 where nobody waits. */
    double meanWindow() {
        double sum = 0;
        for (int place = 0; place < task.length; place++)
            sum += deadline[place] - problem.release(task[place]);
        return task.length == 0 ? 1 : sum / task.length;
    }
}
