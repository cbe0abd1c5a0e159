package org.fovea.exact;

import java.util.function.IntPredicate;

/** A proof for some of the schedules, step by step; it tells its {@link Part} what it finds. */
public interface Attack {

    /** Begins one for the schedules with some of the networks. */
    @FunctionalInterface
    interface Beginning {

        /**
         * Begins it.
         *
         * @param loaded a test of a network's index in the problem
         */
        Attack with(IntPredicate loaded, Part part);
    }

    /** Whether nothing is left to do, or to do it with. */
    boolean over();

    /** Goes on for a while. */
    void step();
}
