package org.fovea.policy.way;

import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;

/** What further stages are worth to an input that waits between two of them. */
public final class Deepening {

    private Deepening() {}

    /**
     * The exit worth most to an input that runs on at once and alone, the shallowest of equals; 0
     * where none is worth anything. Meeting mandatory tasks comes before everything else.
     */
    public static int exit(Moment now, int input) {
        var fleet = now.problem().fleet();
        int network = now.network(input);
        int from = now.stagesDone(input) + 1;
        int best = 0;
        int mostMet = 0;
        long most = 0;
        long end = now.clock();
        for (int exit = from; exit <= fleet.stages(network); exit++) {
            if (!now.affords(network, from, exit, 1)) break;
            end += fleet.duration(network, exit, 1);
            int met = met(now, input, exit, end);
            long gain = gain(now, input, exit, end);
            if (met < mostMet || (met == mostMet && gain <= most)) continue;
            best = exit;
            mostMet = met;
            most = gain;
        }
        return best;
    }

    /**
     * The next exit worth anything to an input that runs on at once and alone; 0 where none is.
     * Reaching a mandatory task's least exit is worth something.
     */
    public static int next(Moment now, int input) {
        var fleet = now.problem().fleet();
        int network = now.network(input);
        int from = now.stagesDone(input) + 1;
        long end = now.clock();
        for (int exit = from; exit <= fleet.stages(network); exit++) {
            if (!now.affords(network, from, exit, 1)) break;
            end += fleet.duration(network, exit, 1);
            if (gain(now, input, exit, end) > 0 || met(now, input, exit, end) > 0) return exit;
        }
        return 0;
    }

    /** What an input's tasks gain when it completes an exit at a time, in 1e-10. */
    public static long gain(Moment now, int input, int exit, long end) {
        long sum = 0;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
            sum += gainOf(now, p, exit, end);
        return sum;
    }

    /** How many mandatory tasks of an input the exit, completed at a time, is the first to meet. */
    public static int met(Moment now, int input, int exit, long end) {
        int count = 0;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
            if (meets(now, input, p, exit, end)) count++;
        return count;
    }

    /**
     * The most urgent task of an input that an exit completed at a time is of use to; -1 if none.
     */
    public static int first(Moment now, int input, int exit, long end, Precedence order) {
        int first = -1;
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p)) {
            int task = now.task(p);
            if (gainOf(now, p, exit, end) == 0 && !meets(now, input, p, exit, end)) continue;
            if (first < 0 || order.compare(now.problem(), task, first) < 0) first = task;
        }
        return first;
    }

    private static long gainOf(Moment now, int placement, int exit, long end) {
        var problem = now.problem();
        int task = now.task(placement);
        if (end > problem.deadline(task)) return 0;
        long worth = problem.bestUtility(task, now.mode(placement), exit);
        return Math.max(0, worth - now.earned(task));
    }

    private static boolean meets(Moment now, int input, int placement, int exit, long end) {
        var problem = now.problem();
        int task = now.task(placement);
        int least = problem.leastExit(problem.kind(task));
        return now.stagesDone(input) < least && exit >= least && end <= problem.deadline(task);
    }
}
