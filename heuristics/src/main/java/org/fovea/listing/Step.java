package org.fovea.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The newest launch of a partial schedule, and the one made before it; shared by all that follow.
 */
record Step(Optional<Step> before, Move move) {

    /** The launches up to the newest, in the order they were made. */
    static List<Move> moves(Optional<Step> newest) {
        var moves = new ArrayList<Move>();
        for (var step = newest; step.isPresent(); step = step.get().before)
            moves.add(step.get().move);
        Collections.reverse(moves);
        return moves;
    }
}
