package org.fovea.library;

import java.util.List;
import java.util.Optional;
import org.fovea.input.Flaw;

/** What came of a schedule that was offered to a library. */
public sealed interface Addition {

    /**
     * It was better and is stored.
     *
     * @param before what was known of the instance
     * @param after what is known now
     */
    record Accepted(Optional<BestKnown> before, BestKnown after) implements Addition {

        /** Whether its utility is a new one. */
        public boolean betterUtility() {
            return before.filter(old -> old.utility().equals(after.utility())).isEmpty();
        }

        /** Whether its bound is a new one. */
        public boolean tighterBound() {
            return after.bound().isPresent()
                    && !before.flatMap(BestKnown::bound).equals(after.bound());
        }
    }

    /**
     * Nothing has changed.
     *
     * @param flaws of the schedule, at least one
     */
    record Refused(List<Flaw> flaws) implements Addition {

        public Refused {
            flaws = List.copyOf(flaws);
        }
    }
}
