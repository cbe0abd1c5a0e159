package org.fovea.schedulability;

import java.util.List;

/** The criteria, one line each. */
public final class Criteria {

    private static final List<Criterion> ALL =
            List.of(
                    new EarliestDeadline(),
                    new FrameBatches(),
                    new Rounds(),
                    new Canvases(new BuddyContainers()),
                    new Canvases(new Shelves()),
                    new Canvases(new SteinbergArea()),
                    new Canvases(new Volumes()));

    private Criteria() {}

    /** All of them. */
    public static List<Criterion> all() {
        return ALL;
    }
}
