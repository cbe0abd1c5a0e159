package org.fovea.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.schedule.Status;

/**
 * Who made a sequence, how, and what is claimed of it: the {@code solver} part of a solution file.
 *
 * @param expectedDuration us, rounded down to 12 places
 * @param bound a proven lower bound on it, rounded down alike
 * @param boundBy the method that proved it
 * @param wallTimeMs absent where the file must be the same on every machine
 * @param workUnits machine-independent steps taken
 * @param command the command line that repeats it
 */
public record Claim(
        String name,
        Status status,
        Optional<Fraction> expectedDuration,
        Optional<Fraction> bound,
        Optional<String> boundBy,
        OptionalLong wallTimeMs,
        OptionalLong seed,
        OptionalInt threads,
        OptionalLong workUnits,
        Optional<Boolean> interrupted,
        Optional<String> version,
        Optional<String> command) {

    /** What is claimed of the sequence, and nothing of how it was made. */
    public static Claim of(
            String name, Status status, Fraction expectedDuration, Optional<Fraction> bound) {
        return new Claim(
                name,
                status,
                Optional.of(expectedDuration.roundedDown()),
                bound.map(Fraction::roundedDown),
                bound.map(_ -> name),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What is false about it, a sentence each.
     *
     * @param exact the expected duration, recomputed, us
     */
    public List<String> lies(Fraction exact) {
        var expected = exact.roundedDown();
        var lies = new ArrayList<String>();
        expectedDuration
                .filter(claimed -> !claimed.equals(expected))
                .ifPresent(claimed ->
                        lies.add(
                                "The expected duration is %s us, not %s us."
                                        .formatted(expected, claimed)));
        bound.filter(claimed -> claimed.compareTo(expected) > 0)
                .ifPresent(claimed ->
                        lies.add(
                                "The bound of %s us is above the expected duration, %s us."
                                        .formatted(claimed, expected)));
        if (status == Status.OPTIMAL && bound.filter(expected::equals).isEmpty())
            lies.add(
                    "OPTIMAL needs a bound equal to the expected duration, %s us."
                            .formatted(expected));
        return lies;
    }
}
