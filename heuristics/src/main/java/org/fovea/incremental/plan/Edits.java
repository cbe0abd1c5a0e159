package org.fovea.incremental.plan;

/** Learns what was edited in a plan. */
public interface Edits {

    /** An item was given another way or glue; it has the newest by now. */
    void set(int item);

    /** An item moved from one position to another; those between closed up. */
    void shifted(int from, int to);

    /** The items at two positions traded places. */
    void swapped(int one, int other);
}
