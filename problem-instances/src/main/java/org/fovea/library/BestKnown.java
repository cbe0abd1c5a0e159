package org.fovea.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedules;
import org.fovea.solving.ProvenBound;

/**
 * The best that is known of an instance, as its stored schedule says.
 *
 * @param foundBy the solver that made the schedule
 * @param bound proven, by whom; empty where nothing is
 */
public record BestKnown(Utility utility, String foundBy, Optional<ProvenBound> bound) {

    /** Whether nobody can find a better one. */
    public boolean optimal() {
        return bound.map(ProvenBound::value).equals(Optional.of(utility));
    }

    /** What the schedule in a file of the library says of itself; nothing of it is checked. */
    static BestKnown of(Path file, Schedules.Opening opening) {
        return opening.provenance()
                .flatMap(BestKnown::of)
                .orElseThrow(() -> new InvalidInput(List.of(unclaimed(file))));
    }

    /** What a solver claims of its schedule; empty where that is no utility. */
    static Optional<BestKnown> of(Provenance claim) {
        return claim.utility().map(utility -> new BestKnown(utility, claim.name(), bound(claim)));
    }

    /** What a solver has proved. */
    static Optional<ProvenBound> bound(Provenance claim) {
        String prover = claim.boundBy().orElse(claim.name());
        return claim.bound().map(value -> new ProvenBound(value, prover));
    }

    /** For instance {@code 12.5 (by auto), bound 13 (by windows)}. */
    public String told() {
        String proven =
                bound.map(known -> "bound " + known + " (by " + known.by() + ")")
                        .orElse("no bound");
        return utility + " (by " + foundBy + "), " + proven;
    }

    /** The same under another bound. */
    BestKnown under(Optional<ProvenBound> other) {
        return new BestKnown(utility, foundBy, other);
    }

    /** Whether its bound says that nobody can reach a utility. */
    public boolean below(Utility other) {
        return bound.filter(proven -> proven.value().compareTo(other) < 0).isPresent();
    }

    private static InputError unclaimed(Path file) {
        return new InputError(
                file.toString(), 0, 0, "/solver/utility", "nothing", "the schedule's utility", "");
    }
}
