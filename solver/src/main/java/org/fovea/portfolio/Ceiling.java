package org.fovea.portfolio;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fovea.bound.Bound;
import org.fovea.bound.Bounds;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/** The listed bounds of a problem, the fastest at once and the others while limits allow. */
final class Ceiling {

    private static final long SLICE_MILLIS = 20; // how often limits are looked at

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
        var proof = new FutureTask<>(() -> Bounds.proven(bound, problem));
        Thread.ofPlatform().daemon().name("bound " + bound.name()).start(proof);
        while (true) {
            try {
                return Optional.of(proof.get(SLICE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException computing) {
                if (allowance.expired().isPresent()) return Optional.empty();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(
                        "Bound %s failed.".formatted(bound.name()), failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
