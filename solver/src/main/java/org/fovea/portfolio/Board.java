package org.fovea.portfolio;

import java.math.BigInteger;
import java.util.Optional;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Contradiction;
import org.fovea.solving.Ending;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;

/**
 * The best schedule and the tightest bound so far, each with its source: both only ever improve,
 * and each improvement is announced. Safe to use from several threads.
 */
final class Board {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Listener listener;
    private final int gapMillionths;
    private ProvenBound bound;
    private Optional<Candidate> best = Optional.empty();
    private Optional<String> refuter = Optional.empty(); // says that no schedule is valid
    private Optional<Contradiction> contradiction = Optional.empty();

    Board(Request request, ProvenBound bound) {
        listener = request.listener();
        gapMillionths = request.gapMillionths();
        this.bound = bound;
    }

    /**
     * With a first bound and the schedule that the request starts from, if any.
     *
     * @throws org.fovea.input.InvalidValue where that schedule breaks a rule
     */
    static Board begun(Request request, ProvenBound bound) {
        var board = new Board(request, bound);
        Start.of(request).ifPresent(board::offer);
        return board;
    }

    /** A schedule; taken where it is better. */
    synchronized void offer(Candidate candidate) {
        if (best.filter(known -> !candidate.betterThan(known)).isPresent()) return;
        boolean more = valid().filter(known -> !candidate.worthMoreThan(known)).isEmpty();
        best = Optional.of(candidate);
        if (!candidate.valid()) return;
        check(candidate);
        listener.incumbent(candidate.schedule());
        if (more) listener.improved(candidate.utility(), bound, candidate.source());
    }

    /** A bound; taken where it is tighter. */
    synchronized void offer(ProvenBound proven) {
        if (proven.value().compareTo(bound.value()) >= 0) return;
        bound = proven;
        valid().ifPresent(this::check);
        valid().ifPresent(known -> listener.improved(known.utility(), proven, proven.by()));
    }

    /** Said by a part: no schedule meets all mandatory tasks. Nothing is left to look for then. */
    synchronized void refute(String by) {
        refuter = Optional.of(by);
        valid().ifPresent(this::check);
    }

    /** Keeps what cannot be, so that every part ends; whoever found it throws it. */
    synchronized Contradiction doubted(Contradiction found) {
        if (contradiction.isEmpty()) contradiction = Optional.of(found);
        return found;
    }

    /** Tells something that the user should know of the answer. */
    synchronized void note(String sentence) {
        listener.note(sentence);
    }

    /** The best valid schedule. */
    synchronized Optional<Candidate> best() {
        return valid();
    }

    /** The tightest bound. */
    synchronized ProvenBound bound() {
        return bound;
    }

    /**
     * Whether nothing is left to do: the best schedule is proven or close enough to its bound, no
     * schedule is valid, or something is wrong.
     */
    synchronized boolean settled() {
        return contradiction.isPresent()
                || refuter.isPresent()
                || (answered() && (proven() || withinGap()));
    }

    /** What the best valid schedule is worth; nothing where there is none. */
    synchronized Utility utility() {
        return valid().map(Candidate::utility).orElse(Utility.ZERO);
    }

    /** Whether a valid schedule was found. */
    synchronized boolean answered() {
        return valid().isPresent();
    }

    /** The best schedule, which may miss mandatory tasks. */
    synchronized Optional<Schedule> schedule() {
        return best.map(Candidate::schedule);
    }

    /**
     * The best schedule as an answer; {@code Unknown} where there is none, or where the search for
     * a valid one was cut short.
     *
     * @param limit that ended the search, if one did
     */
    synchronized Answer answer(Optional<Ending> limit, long workUnits) {
        if (contradiction.isPresent()) throw contradiction.get();
        if (best.isEmpty() || (!best.get().valid() && limit.isPresent()))
            return new Answer.Unknown(bound, limit.orElse(Ending.FINISHED), workUnits);
        var found = best.get();
        var ending = limit.orElse(Ending.FINISHED);
        var status = Status.INVALID;
        if (found.valid()) {
            status = proven() ? Status.OPTIMAL : Status.FEASIBLE;
            if (proven()) ending = Ending.PROVEN;
            else if (withinGap()) ending = Ending.GAP_REACHED;
        }
        return new Answer.Found(
                found.schedule(), found.utility(), bound, status, ending, workUnits);
    }

    private boolean proven() {
        return best.map(candidate -> candidate.utility().equals(bound.value())).orElse(false);
    }

    private boolean withinGap() {
        if (gapMillionths == 0) return false;
        long utility = best.map(Candidate::utility).orElse(Utility.ZERO).units();
        var whole = BigInteger.valueOf(bound.value().units()); // times a million it exceeds a long
        var gap = whole.subtract(BigInteger.valueOf(utility)).multiply(MILLION);
        return gap.compareTo(whole.multiply(BigInteger.valueOf(gapMillionths))) <= 0;
    }

    private Optional<Candidate> valid() {
        return best.filter(Candidate::valid);
    }

    /**
     * A valid schedule above a proven bound, or where there is none, is a defect of one of the two.
     */
    private void check(Candidate candidate) {
        if (refuter.isPresent())
            throw doubted(
                    Contradiction.of(
                            "%s finds no schedule that meets all mandatory tasks, but there is one by %s."
                                    .formatted(refuter.get(), candidate.source()),
                            candidate.schedule()));
        if (candidate.utility().compareTo(bound.value()) > 0)
            throw doubted(
                    Contradiction.of(
                            "The schedule of %s is worth %s, above the bound %s of %s."
                                    .formatted(
                                            candidate.source(),
                                            candidate.utility(),
                                            bound.value(),
                                            bound.by()),
                            candidate.schedule()));
    }
}
