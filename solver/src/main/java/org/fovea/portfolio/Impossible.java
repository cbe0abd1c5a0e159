package org.fovea.portfolio;

import java.util.Arrays;
import java.util.Optional;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * A mandatory task that no schedule meets, whatever becomes of the others: proof of infeasibility
 * by arithmetic, with a minimal set of one task.
 *
 * <p>To meet a task, some network must serve it and run stages 1 to its least exit on it. These
 * follow each other, none before the release, and each lasts at least as long as a launch of one
 * input, since latencies do not decrease with the batch: so release + their sum is the earliest
 * answer. They take the network's storage, one input's needs, and at least the energy of one input
 * at each stage, since energies do not decrease with the batch either. Where for every network one
 * of these exceeds the deadline or the whole device's capacity, the task cannot be met.
 */
final class Impossible {

    private final Problem problem;
    private final Timeline empty;
    private final long[] fastest; // by kind: shortest time to the least exit, or UNKNOWN

    private static final long UNKNOWN = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private Impossible(Problem problem) {
        this.problem = problem;
        empty = new Timeline(problem);
        fastest = new long[problem.kinds()];
        Arrays.fill(fastest, UNKNOWN);
    }

    /**
     * The id of the first such task in the instance's order; none where each could be met alone.
     */
    static Optional<String> of(Problem problem) {
        var proof = new Impossible(problem);
        for (int task = 0; task < problem.tasks(); task++)
            if (problem.mandatory(task) && proof.cannotBeMet(task))
                return Optional.of(problem.task(task).id());
        return Optional.empty();
    }

    private boolean cannotBeMet(int task) {
        int kind = problem.kind(task);
        if (fastest[kind] == UNKNOWN) fastest[kind] = shortest(kind);
        return fastest[kind] > problem.deadline(task) - problem.release(task);
    }

    private long shortest(int kind) {
        var fleet = problem.fleet();
        int exit = problem.leastExit(kind);
        long shortest = NEVER;
        for (int k = 0; k < problem.kindModes(kind); k++) {
            int network = fleet.networkOf(problem.kindMode(kind, k));
            if (exit <= fleet.stages(network) && empty.affords(network, 1, exit, 1))
                shortest = Math.min(shortest, fleet.duration(network, 1, exit, 1));
        }
        return shortest;
    }
}
