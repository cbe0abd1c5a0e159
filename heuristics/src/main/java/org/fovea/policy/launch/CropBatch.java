package org.fovea.policy.launch;

import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.way.Joining;

/**
 * A lead's launch on a crop network, which others of its native size class join in order while
 * everybody in it stays on time at the exit aimed for.
 */
public final class CropBatch {

    private CropBatch() {}

    static Decision of(Moment now, Fresh lead, Precedence order, int limit) {
        var problem = now.problem();
        var fleet = problem.fleet();
        int network = fleet.networkOf(lead.mode());
        int most = Math.min(limit, fleet.batchLimit(network));
        if (most == 1 || !grows(now, lead, network, 1, problem.deadline(lead.task())))
            return new Decision.Crops(network, Batch.alone(lead.task()));
        var joining = Joining.crops(now, order, lead.mode(), lead.exit());
        int[] members = new int[most];
        members[0] = lead.task();
        int size = 1;
        long urgent = problem.deadline(lead.task());
        while (size < most && grows(now, lead, network, size, urgent)) {
            long end = end(now, lead, network, size + 1);
            int task = joining.next();
            while (task != Joining.NOBODY && (task == lead.task() || problem.deadline(task) < end))
                task = joining.next();
            if (task == Joining.NOBODY) break;
            urgent = Math.min(urgent, problem.deadline(task));
            members[size++] = task;
        }
        return new Decision.Crops(network, Batch.first(size, members));
    }

    /**
     * Whoever of these can be on board, in order; they are on time at the exit by themselves, and
     * may be of several size classes.
     */
    public static Decision of(Moment now, int network, int exit, int[] tasks) {
        var problem = now.problem();
        int[] members = new int[problem.fleet().batchLimit(network)];
        int size = 0;
        long urgent = Long.MAX_VALUE;
        for (int task : tasks) {
            if (size == members.length || !now.affords(network, 1, exit, size + 1)) break;
            long end = now.clock() + problem.fleet().duration(network, 1, exit, size + 1);
            if (end > urgent) break;
            if (problem.deadline(task) < end) continue;
            urgent = Math.min(urgent, problem.deadline(task));
            members[size++] = task;
        }
        return new Decision.Crops(network, Batch.first(size, members));
    }

    /** Whether one more leaves the most urgent on time and can be afforded. */
    private static boolean grows(Moment now, Fresh lead, int network, int size, long urgent) {
        return end(now, lead, network, size + 1) <= urgent
                && now.affords(network, 1, lead.exit(), size + 1);
    }

    private static long end(Moment now, Fresh lead, int network, int size) {
        return now.clock() + now.problem().fleet().duration(network, 1, lead.exit(), size);
    }
}
