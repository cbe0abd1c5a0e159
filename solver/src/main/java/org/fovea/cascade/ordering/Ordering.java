package org.fovea.cascade.ordering;

import java.util.Optional;
import org.fovea.cascade.Cascade;

/** A method that orders the classifiers of a cascade. */
public interface Ordering {

    /** Its name in lists. */
    String name();

    /** One line for lists. */
    String summary();

    /** Author and year. */
    String source();

    /** Why it cannot take on a cascade; empty where it can. */
    default Optional<String> refusal(Cascade cascade) {
        return Optional.empty();
    }

    /**
     * A valid sequence.
     *
     * @throws IllegalArgumentException where the deterministic classifier alone breaks a limit, or
     *     the method refuses the cascade
     */
    Order order(Cascade cascade);
}
