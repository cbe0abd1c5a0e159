package org.fovea.portfolio;

import java.util.Optional;
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
            board.offer(Bounds.proven(bound, problem));
        }
        return Optional.empty();
    }
}
