package org.fovea.incremental;

/** How far a search has come on its way to its end, by time or by moves. */
@FunctionalInterface
public interface Course {

    /** The part of the way covered after so many moves: from 0 on; 1 or more at the end. */
    double covered(long moves);

    /** A search of so many moves. */
    static Course of(long moves) {
        return done -> moves == 0 ? 1 : (double) done / moves;
    }

    /** A stretch of the way as a course of its own. */
    default Course stretch(double from, double to) {
        return moves -> (covered(moves) - from) / (to - from);
    }
}
