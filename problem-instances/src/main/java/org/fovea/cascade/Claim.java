package org.fovea.cascade;

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
}
