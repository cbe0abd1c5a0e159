package org.fovea.schedule;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.instance.Utility;

/**
 * Who made a schedule, how, and what is claimed of it: the {@code solver} part of a schedule file.
 *
 * @param bound a proven upper bound on utility
 * @param boundBy the part that proved it
 * @param wallTimeMs absent where the file must be the same on every machine
 * @param workUnits machine-independent steps taken
 * @param command the command line that repeats it
 */
public record Provenance(
        String name,
        Status status,
        Optional<Utility> utility,
        Optional<Utility> bound,
        Optional<String> boundBy,
        OptionalLong wallTimeMs,
        OptionalLong seed,
        OptionalInt threads,
        OptionalLong workUnits,
        Optional<Boolean> interrupted,
        Optional<String> version,
        Optional<String> command) {

    /** Name and status alone. */
    public static Provenance of(String name, Status status) {
        return of(name, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is claimed of the schedule, and nothing of how it was made. */
    public static Provenance of(
            String name,
            Status status,
            Optional<Utility> utility,
            Optional<Utility> bound,
            Optional<String> boundBy) {
        return new Provenance(
                name,
                status,
                utility,
                bound,
                boundBy,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
