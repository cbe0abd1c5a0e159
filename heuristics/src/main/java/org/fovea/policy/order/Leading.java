package org.fovea.policy.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.CropOrCanvas;
import org.fovea.policy.launch.Lead;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.way.Deepening;
import org.fovea.policy.way.Frontier;
import org.fovea.policy.way.Frontiers;

/**
 * Finds whom the offered device serves next by a priority and an order of tasks: the first that it
 * can still answer in time, waiting tasks and inputs between stages alike. A waiting task is served
 * in the best way that ends in time.
 */
public final class Leading {

    private static final int NOBODY = -1;

    private final Precedence order;
    private final Priority priority;
    private final Frontiers ways;
    private int first; // the task that comes first of those seen
    private long lowest; // its priority

    Leading(Precedence order, Priority priority) {
        this.order = order;
        this.priority = priority;
        ways = new Frontiers();
    }

    /** By an order of tasks alone. */
    public static Leading by(Precedence order) {
        return new Leading(order, Priority.EQUAL);
    }

    /**
     * The launch for whoever comes first, on a crop or on a canvas, which others join in order up
     * to a limit of inputs.
     */
    Decision launch(Moment now, int limit) {
        return lead(now)
                .map(lead -> CropOrCanvas.launch(now, lead, order, limit))
                .orElse(Decision.WAIT);
    }

    /** Whoever comes first; nobody where nothing that could start now would be of use. */
    public Optional<Lead> lead(Moment now) {
        first = NOBODY;
        Optional<Lead> parked = firstParked(now);
        int fresh = firstWaiting(now);
        if (fresh == NOBODY) return parked;
        return fresh(now, fresh).<Lead>map(lead -> lead).or(() -> lead(now));
    }

    /** Whichever waiting task comes first. */
    Optional<Fresh> waiting(Moment now) {
        first = NOBODY;
        int fresh = firstWaiting(now);
        return fresh == NOBODY ? Optional.empty() : fresh(now, fresh).or(() -> waiting(now));
    }

    /**
     * The first waiting task of each queue: of those that the same exit of the same network, on
     * crops also of the same native size class, answers best in time.
     */
    public List<Fresh> heads(Moment now) {
        var heads = new ArrayList<Fresh>();
        for (int k = 0; k < now.kinds(); k++) {
            int task = firstInTime(now, now.kind(k), ways.of(now, now.kind(k)));
            if (task != NOBODY) fresh(now, task).ifPresent(lead -> enqueue(now, heads, lead));
        }
        return heads;
    }

    private void enqueue(Moment now, List<Fresh> heads, Fresh lead) {
        for (int k = 0; k < heads.size(); k++) {
            var head = heads.get(k);
            if (head.exit() != lead.exit() || !shared(now, head.mode(), lead.mode())) continue;
            if (order.compare(now.problem(), lead.task(), head.task()) < 0) heads.set(k, lead);
            return;
        }
        heads.add(lead);
    }

    private static boolean shared(Moment now, int mode, int other) {
        var fleet = now.problem().fleet();
        int network = fleet.networkOf(mode);
        return mode == other || (fleet.canvas(network) && network == fleet.networkOf(other));
    }

    private Optional<Lead> firstParked(Moment now) {
        Optional<Lead> parked = Optional.empty();
        for (int k = 0; k < now.parked(); k++) {
            int input = now.parked(k);
            int exit = Deepening.exit(now, input);
            if (exit == 0) continue;
            int task = urgent(now, input, exit);
            if (comesFirst(now, priority.ofParked(now, input, exit, task), task))
                parked = Optional.of(new Parked(input, exit));
        }
        return parked;
    }

    private int firstWaiting(Moment now) {
        int fresh = NOBODY;
        for (int k = 0; k < now.kinds(); k++) {
            var frontier = ways.of(now, now.kind(k));
            int task = firstInTime(now, now.kind(k), frontier);
            if (task == NOBODY) continue;
            if (comesFirst(now, priority.ofWaiting(now, task, frontier.fastest()), task))
                fresh = task;
        }
        return fresh;
    }

    /** Nobody where the way it had in mind is used up by now, and others are known. */
    private Optional<Fresh> fresh(Moment now, int task) {
        int kind = now.problem().kind(task);
        int way = ways.best(now, kind, now.problem().deadline(task) - now.clock());
        if (way == Frontier.NONE) return Optional.empty();
        var chosen = ways.of(now, kind).way(way);
        return Optional.of(new Fresh(task, chosen.mode(), chosen.exit()));
    }

    private int urgent(Moment now, int input, int exit) {
        int network = now.network(input);
        long lasts = now.problem().fleet().duration(network, now.stagesDone(input) + 1, exit, 1);
        return Deepening.first(now, input, exit, now.clock() + lasts, order);
    }

    private boolean comesFirst(Moment now, long rank, int task) {
        if (first != NOBODY) {
            if (rank > lowest) return false;
            if (rank == lowest && order.compare(now.problem(), task, first) > 0) return false;
        }
        first = task;
        lowest = rank;
        return true;
    }

    private int firstInTime(Moment now, int kind, Frontier frontier) {
        if (frontier.isEmpty()) return NOBODY;
        long soonest = now.clock() + frontier.fastest();
        for (int k = 0; k < now.waiting(kind); k++) {
            int task = now.waiting(kind, order, k);
            if (now.problem().deadline(task) >= soonest) return task;
        }
        return NOBODY;
    }
}
