package org.fovea.portfolio;

import java.util.Optional;
import org.fovea.bound.Bound;
import org.fovea.bound.Bounds;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/** The listed bounds of a problem, the fastest at once and the others while limits allow. */
final class Ceiling {

    private final Problem problem;

    Ceiling(Problem problem) {
        this.problem = problem;
    }

    /** A bound that takes no time to speak of. */
    ProvenBound first() {
        return Bounds.proven(Bounds.all().getFirst(), problem);
    }

    /** Offers tighter ones until the board is settled; the limit that ended that, if one did. */
    Optional<Ending> tighten(Board board, Allowance allowance) {
        for (var bound : Bounds.all().subList(1, Bounds.all().size())) {
            if (board.settled()) return Optional.empty();
            var over = allowance.expired();
            if (over.isPresent()) return over;
            within(allowance, bound).ifPresent(board::offer);
        }
        return board.settled() ? Optional.empty() : allowance.expired();
    }

    /**
     * A bound, while a thread of its own computes it and this one watches the limits; empty where
     * they came first. The thread is left to itself then: a bound cannot be stopped half-way.
     */
    private Optional<ProvenBound> within(Allowance allowance, Bound bound) {
        return Watched.unless(
                () -> allowance.expired().isPresent(),
                "bound " + bound.name(),
                () -> Bounds.proven(bound, problem));
    }
}
