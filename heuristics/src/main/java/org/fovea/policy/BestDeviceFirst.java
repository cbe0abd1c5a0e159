package org.fovea.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.policy.way.Frontier;
import org.fovea.policy.way.Frontiers;
import org.fovea.policy.way.Joining;

/**
 * Decides between devices that are idle at the same time: the one that answers the most urgent
 * waiting task best, and of those the soonest, has its decision first, whatever the order in which
 * they are offered one. So nobody starts on a slow device while a fast one stands idle beside it.
 */
final class BestDeviceFirst implements Policy {

    private final Policy inner;
    private final Frontiers ways = new Frontiers();
    private final Map<Integer, Decision> due = new HashMap<>(); // by device: decided, not offered
    private long clock = -1; // when they were decided

    BestDeviceFirst(Policy inner) {
        this.inner = inner;
    }

    @Override
    public Decision decide(Moment now) {
        if (now.problem().fleet().devices() == 1) return inner.decide(now);
        if (now.clock() != clock) due.clear();
        clock = now.clock();
        var decided = due.remove(now.device());
        if (decided != null) return decided;
        var left = Elsewhere.of(now, due.values());
        for (int device = best(left); device != now.device(); device = best(left)) {
            due.put(device, inner.decide(left.on(device)));
            left = Elsewhere.of(now, due.values());
        }
        return inner.decide(left.on(now.device()));
    }

    /** Of the offered device and those still to be offered a decision, the first of equals. */
    private int best(Moment left) {
        int best = left.device();
        for (int device = best + 1; device < left.problem().fleet().devices(); device++)
            if (left.idle(device) && !due.containsKey(device) && better(left, device, best))
                best = device;
        return best;
    }

    /** By the most urgent task that either of them can answer. */
    private boolean better(Moment left, int device, int other) {
        var everybody = Joining.all(left, Precedence.DEADLINE);
        for (int task = everybody.next(); task != Joining.NOBODY; task = everybody.next()) {
            var here = way(left.on(device), task);
            var there = way(left.on(other), task);
            if (here.isEmpty() && there.isEmpty()) continue;
            if (here.isEmpty() || there.isEmpty()) return here.isPresent();
            if (here.get().accuracy() != there.get().accuracy())
                return here.get().accuracy() > there.get().accuracy();
            return here.get().duration() < there.get().duration();
        }
        return false;
    }

    private Optional<Frontier.Way> way(Moment now, int task) {
        int kind = now.problem().kind(task);
        int best = ways.best(now, kind, now.problem().deadline(task) - now.clock());
        return best == Frontier.NONE ? Optional.empty() : Optional.of(ways.of(now, kind).way(best));
    }
}
