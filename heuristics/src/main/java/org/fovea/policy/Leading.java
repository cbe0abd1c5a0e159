package org.fovea.policy;

import java.util.Optional;
import org.fovea.policy.Lead.Fresh;
import org.fovea.policy.Lead.Parked;

/**
 * Finds whom the offered device serves next in an order of tasks: the first that it can still
 * answer in time, waiting tasks and inputs between stages alike. A waiting task is served in the
 * best way that ends in time.
 */
final class Leading {

    private static final int NOBODY = -1;

    private final Precedence order;
    private final Frontiers ways;
    private int first; // the task that comes first of those seen

    Leading(Precedence order, Frontiers ways) {
        this.order = order;
        this.ways = ways;
    }

    /** Whoever comes first; nobody where nothing that could start now would be of use. */
    Optional<Lead> lead(Moment now) {
        first = NOBODY;
        Optional<Lead> parked = Optional.empty();
        for (int k = 0; k < now.parked(); k++) {
            int exit = Deepening.exit(now, now.parked(k));
            if (exit > 0 && comesFirst(now, urgent(now, now.parked(k), exit)))
                parked = Optional.of(new Parked(now.parked(k), exit));
        }
        int fresh = NOBODY;
        for (int k = 0; k < now.kinds(); k++) {
            int task = firstInTime(now, now.kind(k));
            if (task != NOBODY && comesFirst(now, task)) fresh = task;
        }
        return fresh == NOBODY ? parked : fresh(now, fresh);
    }

    private Optional<Lead> fresh(Moment now, int task) {
        int kind = now.problem().kind(task);
        int way = ways.best(now, kind, now.problem().deadline(task) - now.clock());
        if (way == Frontier.NONE) return lead(now); // the way it had in mind is used up by now
        var chosen = ways.of(now, kind).way(way);
        return Optional.of(new Fresh(task, chosen.mode(), chosen.exit()));
    }

    private int urgent(Moment now, int input, int exit) {
        int network = now.network(input);
        long lasts = now.problem().fleet().duration(network, now.stagesDone(input) + 1, exit, 1);
        return Deepening.first(now, input, exit, now.clock() + lasts, order);
    }

    private boolean comesFirst(Moment now, int task) {
        if (first != NOBODY && order.compare(now.problem(), task, first) > 0) return false;
        first = task;
        return true;
    }

    private int firstInTime(Moment now, int kind) {
        var frontier = ways.of(now, kind);
        if (frontier.isEmpty()) return NOBODY;
        long soonest = now.clock() + frontier.fastest();
        for (int k = 0; k < now.waiting(kind); k++) {
            int task = now.waiting(kind, order, k);
            if (now.problem().deadline(task) >= soonest) return task;
        }
        return NOBODY;
    }
}
