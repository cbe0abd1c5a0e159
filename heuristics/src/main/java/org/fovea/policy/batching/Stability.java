package org.fovea.policy.batching;

import java.util.Comparator;
import java.util.List;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Begun;
import org.fovea.policy.launch.Boarding;
import org.fovea.policy.launch.CropOrCanvas;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.order.Leading;

/**
 * Least stability score (EdgeServing: Cao et al. 2026): of the batches that could start, each at
 * the deepest exit that leaves its members on time, the one after which everybody left behind is
 * least urgent together. What was begun runs as deep as deadlines allow before anything else
 * begins.
 */
public final class Stability implements Policy {

    private final Leading leading = Leading.by(Precedence.DEADLINE);

    @Override
    public Decision decide(Moment now) {
        return Begun.onward(now).orElseGet(() -> begin(now));
    }

    private Decision begin(Moment now) {
        Decision best = Decision.WAIT;
        long least = Long.MAX_VALUE;
        int leader = 0;
        var urgency = Urgency.of(now);
        for (var head : candidates(now)) {
            var lead = Begun.shallow(now, head);
            var batch = Boarding.of(now, lead);
            long score = urgency.without(batch.tasks(), end(now, lead, batch));
            if (score > least) continue;
            if (score == least
                    && Precedence.DEADLINE.compare(now.problem(), lead.task(), leader) > 0)
                continue;
            best = batch.launch();
            least = score;
            leader = lead.task();
        }
        return best;
    }

    /** A lead of each queue, and the most urgent of them on a canvas if its queue is of crops. */
    private List<Fresh> candidates(Moment now) {
        var heads = leading.heads(now);
        Comparator<Fresh> urgency =
                (a, b) -> Precedence.DEADLINE.compare(now.problem(), a.task(), b.task());
        heads.stream()
                .min(urgency)
                .flatMap(first -> CropOrCanvas.other(now, first))
                .ifPresent(heads::add);
        return heads;
    }

    /** Of the deepest exit that leaves everybody on board on time. */
    private static long end(Moment now, Fresh lead, Boarding batch) {
        var fleet = now.problem().fleet();
        long urgent = batch.urgent(now.problem());
        long end = 0;
        for (int exit = lead.exit(); exit <= fleet.stages(batch.network()); exit++) {
            long ends = now.clock() + fleet.duration(batch.network(), 1, exit, batch.inputs());
            boolean possible =
                    ends <= urgent && now.affords(batch.network(), 1, exit, batch.inputs());
            if (exit > lead.exit() && !possible) break;
            end = ends;
        }
        return end;
    }
}
