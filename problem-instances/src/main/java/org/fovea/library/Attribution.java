package org.fovea.library;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/**
 * What a stored schedule says of its origin: who found it, with which seed and version, and who
 * proved what; nothing of the machine and its time.
 */
final class Attribution {

    private Attribution() {}

    /** The claim of whoever found the schedule, with what is known now. */
    static Provenance of(Provenance finder, BestKnown known) {
        return new Provenance(
                withoutFolders(finder.name()),
                known.optimal() ? Status.OPTIMAL : Status.FEASIBLE,
                Optional.of(known.utility()),
                known.bound().map(ProvenBound::value),
                known.bound().map(ProvenBound::by).map(Attribution::withoutFolders),
                OptionalLong.empty(),
                finder.seed(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                finder.version().map(Attribution::withoutFolders),
                Optional.empty());
    }

    /** A policy that is a program is named by its command, which may tell where somebody lives. */
    private static String withoutFolders(String name) {
        return name.replaceAll("(\\b[A-Za-z]:(?=[/\\\\]))?[^\\s:'\"=]*[/\\\\]", "");
    }
}
