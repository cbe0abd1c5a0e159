package org.fovea.rules;

import java.util.List;

/** The list of the rules. */
public final class Rules {

    private static final List<Rule> ALL =
            List.of(
                    new Form(),
                    new LaunchDuration(),
                    new NoOverlap(),
                    new Batch(),
                    new StageOrder(),
                    new Release(),
                    new PlacedOrRejected(),
                    new Packing(),
                    new Capacity(),
                    new Mandatory(),
                    new Servable(),
                    new Claims());

    private Rules() {}

    /** Rules 0 to 11; the last looks at what the others found. */
    public static List<Rule> all() {
        return ALL;
    }
}
