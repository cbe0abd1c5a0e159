package org.fovea.schedulability;

import java.util.List;
import java.util.Optional;
import org.fovea.instance.Network;
import org.fovea.packing.Packing;

/**
 * A condition under which objects fit one canvas: each needs some units, and while the canvas has
 * as many, they fit. One object always fits, whatever it needs.
 */
interface Filling {

    /** Its name in lists. */
    String name();

    /** One line for lists. */
    String summary();

    /** Author and year. */
    String source();

    /**
     * The units of objects of some kinds.
     *
     * @param capacity of the canvas; may be negative
     * @param need positive, by kind
     */
    record Units(long capacity, List<Long> need) {

        /** The largest need. */
        long most() {
            return need.stream().mapToLong(each -> each).max().orElseThrow();
        }

        /** The smallest need. */
        long least() {
            return need.stream().mapToLong(each -> each).min().orElseThrow();
        }
    }

    /** Empty where the canvas is of another sort, or one kind does not fit it alone. */
    Optional<Units> units(Network canvas, List<Footprint> kinds);

    /**
     * Places for objects that meet the condition.
     *
     * @param kinds those of the set
     * @param objects each of one of the kinds
     */
    Packing place(Network canvas, List<Footprint> kinds, List<Footprint> objects);
}
