package org.fovea.timefold;

/** Looks at a search from time to time, on its thread. */
@FunctionalInterface
interface Watch {

    /**
     * Called every so many moves.
     *
     * @param moves proposed so far
     */
    void look(long moves);
}
