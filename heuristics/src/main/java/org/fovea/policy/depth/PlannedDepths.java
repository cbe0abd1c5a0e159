package org.fovea.policy.depth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.way.Deepening;
import org.fovea.policy.way.Frontiers;
import org.fovea.policy.way.Joining;

/**
 * Assigns depths to the most urgent tasks, as if each ran alone on this device and nobody else
 * came, and tells who is served first by that plan. Made anew at every decision.
 */
final class PlannedDepths {

    /** So many of the most urgent are planned for: who is far off can be planned for later. */
    private static final int HORIZON = 64;

    /** The largest reward within the horizon; with {@link #HORIZON} it bounds the work. */
    private static final int LEVELS = 16;

    private static final int DEPTHS = Byte.MAX_VALUE;

    private final Frontiers ways = new Frontiers();

    /**
     * Somebody to plan for.
     *
     * @param task the most urgent one, where it is an input
     */
    private record Candidate(int task, List<Depth> depths) {}

    /**
     * One of the depths somebody could be served to.
     *
     * @param duration of all stages left, us
     * @param gain in 1e-10
     */
    private record Depth(Lead lead, long duration, long gain) {}

    /** The most urgent of those that the plan serves. */
    Optional<Lead> lead(Moment now) {
        var candidates = candidates(now);
        int[] depth = assigned(now, candidates);
        for (int k = 0; k < depth.length; k++)
            if (depth[k] != DepthAssignment.NONE)
                return Optional.of(candidates.get(k).depths.get(depth[k]).lead);
        return Optional.empty();
    }

    private static int[] assigned(Moment now, List<Candidate> candidates) {
        long[] deadline = new long[candidates.size()];
        long[][] duration = new long[deadline.length][];
        int[][] reward = new int[deadline.length][];
        long most = 1;
        for (var candidate : candidates)
            for (var depth : candidate.depths) most = Math.max(most, depth.gain);
        for (int k = 0; k < deadline.length; k++) {
            var depths = candidates.get(k).depths;
            deadline[k] = now.problem().deadline(candidates.get(k).task);
            duration[k] = depths.stream().mapToLong(Depth::duration).toArray();
            long unit = most;
            reward[k] = depths.stream().mapToInt(depth -> reward(depth.gain, unit)).toArray();
        }
        return DepthAssignment.of(now.clock(), deadline, duration, reward);
    }

    /** Rounded up, so that nothing that gains counts for nothing. */
    private static int reward(long gain, long most) {
        return (int) Math.max(1, Math.ceilDiv(gain * LEVELS, most)); // gains stay below 2^44
    }

    private List<Candidate> candidates(Moment now) {
        var found = new ArrayList<Candidate>();
        for (int k = 0; k < now.parked(); k++) parked(now, now.parked(k)).ifPresent(found::add);
        int waiting = 0;
        var everybody = Joining.all(now, Precedence.DEADLINE);
        for (int task = everybody.next();
                task != Joining.NOBODY && waiting < HORIZON;
                task = everybody.next()) {
            var depths = depths(now, task);
            if (depths.isEmpty()) continue;
            found.add(new Candidate(task, depths));
            waiting++;
        }
        Comparator<Candidate> urgency =
                (a, b) -> Precedence.DEADLINE.compare(now.problem(), a.task, b.task);
        found.sort(urgency);
        return found.subList(0, Math.min(HORIZON, found.size()));
    }

    private List<Depth> depths(Moment now, int task) {
        var problem = now.problem();
        int kind = problem.kind(task);
        long slack = problem.deadline(task) - now.clock();
        var depths = new ArrayList<Depth>();
        int best = ways.best(now, kind, slack);
        for (int k = 0; k <= Math.min(best, DEPTHS - 1); k++) {
            var way = ways.of(now, kind).way(k);
            if (!now.affords(problem.fleet().networkOf(way.mode()), 1, way.exit(), 1)) continue;
            long gain = problem.bestUtility(task, way.mode(), way.exit());
            var lead = new Fresh(task, way.mode(), way.exit());
            depths.add(new Depth(lead, way.duration(), gain));
        }
        return depths;
    }

    private static Optional<Candidate> parked(Moment now, int input) {
        var fleet = now.problem().fleet();
        int network = now.network(input);
        int next = now.stagesDone(input) + 1;
        var depths = new ArrayList<Depth>();
        int urgent = -1;
        for (int exit = next; exit <= fleet.stages(network); exit++) {
            if (!now.affords(network, next, exit, 1)) break;
            long lasts = fleet.duration(network, next, exit, 1);
            long gain = Deepening.gain(now, input, exit, now.clock() + lasts);
            int task = Deepening.first(now, input, exit, now.clock() + lasts, Precedence.DEADLINE);
            if (task < 0) continue;
            if (urgent < 0) urgent = task;
            depths.add(new Depth(new Parked(input, exit), lasts, gain));
        }
        return depths.isEmpty() ? Optional.empty() : Optional.of(new Candidate(urgent, depths));
    }
}
