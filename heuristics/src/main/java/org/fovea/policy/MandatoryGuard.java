package org.fovea.policy;

import java.util.Optional;
import org.fovea.instance.Limits;
import org.fovea.policy.launch.Launching;
import org.fovea.policy.launch.Lead;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.way.Deepening;
import org.fovea.policy.way.Frontier;
import org.fovea.policy.way.Frontiers;

/**
 * Lets a policy decide as long as every mandatory task can still be met after its launch; else
 * serves mandatory tasks by deadline, the fastest way to their least exit, in a batch where that
 * keeps the others safe and alone where not.
 */
final class MandatoryGuard implements Policy {

    private final Policy inner;
    private final boolean always;
    private final Frontiers ways = new Frontiers();

    private MandatoryGuard(Policy inner, boolean always) {
        this.inner = inner;
        this.always = always;
    }

    /** Steps in where a decision would put a mandatory task in danger. */
    static Policy guarding(Policy policy) {
        return new MandatoryGuard(policy, false);
    }

    /** Lets the policy decide only while no mandatory task waits. */
    static Policy before(Policy policy) {
        return new MandatoryGuard(policy, true);
    }

    @Override
    public Decision decide(Moment now) {
        if (!Obligations.any(now)) return inner.decide(now);
        var proposed = always ? Decision.WAIT : inner.decide(now);
        if (Obligations.keptBy(now, ways, proposed)) return proposed;
        return lead(now).map(lead -> launch(now, lead)).orElseGet(() -> orElse(now, proposed));
    }

    private Decision orElse(Moment now, Decision proposed) {
        return always ? inner.decide(now) : proposed;
    }

    private Decision launch(Moment now, Lead lead) {
        var together = Launching.of(now, lead, Precedence.DEADLINE, Limits.BATCH);
        if (Obligations.keptBy(now, ways, together)) return together;
        return Launching.of(now, lead, Precedence.DEADLINE, 1);
    }

    private Optional<Lead> lead(Moment now) {
        Optional<Lead> lead = Optional.empty();
        long urgent = Long.MAX_VALUE;
        for (int k = 0; k < now.parked(); k++) {
            int input = now.parked(k);
            int exit = Obligations.owed(now, input);
            long deadline = exit == 0 ? Long.MAX_VALUE : deadline(now, input, exit);
            if (deadline >= urgent) continue;
            urgent = deadline;
            lead = Optional.of(new Parked(input, exit));
        }
        for (int k = 0; k < now.kinds(); k++) {
            int kind = now.kind(k);
            int index = now.problem().leastExit(kind) == 0 ? -1 : ways.meeting(now, kind);
            if (index == Frontier.NONE) continue;
            var way = ways.of(now, kind).way(index);
            int task = firstInTime(now, kind, now.clock() + way.duration());
            if (task < 0 || now.problem().deadline(task) >= urgent) continue;
            urgent = now.problem().deadline(task);
            lead = Optional.of(new Fresh(task, way.mode(), way.exit()));
        }
        return lead;
    }

    /** Of the most urgent task that an input still meets at an exit, alone and at once. */
    private static long deadline(Moment now, int input, int exit) {
        var fleet = now.problem().fleet();
        int network = now.network(input);
        int next = now.stagesDone(input) + 1;
        long end = now.clock() + fleet.duration(network, next, exit, 1);
        boolean useful =
                now.affords(network, next, exit, 1) && Deepening.met(now, input, exit, end) > 0;
        if (!useful) return Long.MAX_VALUE;
        int task = Deepening.first(now, input, exit, end, Precedence.DEADLINE);
        return now.problem().deadline(task);
    }

    private static int firstInTime(Moment now, int kind, long end) {
        for (int k = 0; k < now.waiting(kind); k++) {
            int task = now.waiting(kind, Precedence.DEADLINE, k);
            if (now.problem().deadline(task) >= end) return task;
        }
        return -1;
    }
}
