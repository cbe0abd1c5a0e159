package org.fovea.cascade.ordering;

import java.util.List;
import java.util.Optional;

/** The methods, one line each. */
public final class Orderings {

    private static final List<Ordering> ALL =
            List.of(
                    new AutomaticOrder(),
                    new RatioOrder(),
                    new NestedOrder(),
                    new SubsetProgram(),
                    new BeamOrder());

    private Orderings() {}

    /** All of them. */
    public static List<Ordering> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<Ordering> named(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
