package org.fovea.policy.batching;

import java.util.Optional;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Begun;
import org.fovea.policy.launch.Boarding;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.order.Leading;
import org.fovea.policy.way.Joining;

/**
 * Deferred batching (Symphony: Chen et al. 2023): a batch starts when one input more would make it
 * late, so that waiting has nothing to offer any more. Of the batches whose time has come the one
 * that must start first does; the device idles until then.
 */
public final class Deferred implements Policy {

    private final Leading leading = Leading.by(Precedence.DEADLINE);

    /**
     * When a batch may start.
     *
     * @param opens earlier it could still grow, us
     * @param closes later it would be late, us
     */
    private record Window(Decision batch, long opens, long closes) {}

    @Override
    public Decision decide(Moment now) {
        return Begun.onward(now).orElseGet(() -> begin(now));
    }

    private Decision begin(Moment now) {
        Optional<Window> first = Optional.empty();
        long opens = Long.MAX_VALUE;
        for (var head : leading.heads(now)) {
            var window = window(now, head);
            if (window.opens > now.clock()) opens = Math.min(opens, window.opens);
            else if (first.isEmpty() || window.closes < first.get().closes)
                first = Optional.of(window);
        }
        return first.isPresent() ? first.get().batch : new Decision.Wait(opens);
    }

    private static Window window(Moment now, Fresh lead) {
        var batch = Boarding.of(now, lead);
        long closes = start(now, lead, batch, batch.inputs());
        return new Window(batch.launch(), opens(now, lead, batch, closes), closes);
    }

    private static long opens(Moment now, Fresh lead, Boarding batch, long closes) {
        var fleet = now.problem().fleet();
        int network = batch.network();
        boolean room = fleet.canvas(network) && everybody(now, lead, batch); // joins for nothing
        if (room) return closes;
        int more = batch.inputs() + 1;
        boolean full =
                more > fleet.batchLimit(network) || !now.affords(network, 1, lead.exit(), more);
        return full ? now.clock() : start(now, lead, batch, more);
    }

    private static boolean everybody(Moment now, Fresh lead, Boarding batch) {
        var joining = Joining.canvases(now, Precedence.DEADLINE, batch.network(), lead.exit());
        return joining.size() == batch.tasks().size();
    }

    /** The latest start of that many inputs that leaves everybody on board on time. */
    private static long start(Moment now, Fresh lead, Boarding batch, int inputs) {
        var problem = now.problem();
        return batch.urgent(problem)
                - problem.fleet().duration(batch.network(), 1, lead.exit(), inputs);
    }
}
