package org.fovea.incremental.moves;

/** One kind of change of a plan. */
@FunctionalInterface
interface Move {

    /** Edits the plan around a position; whether it is another plan then. */
    boolean edit(int position);
}
