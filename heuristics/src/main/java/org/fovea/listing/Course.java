package org.fovea.listing;

import java.util.ArrayList;
import java.util.List;

/** The states that a schedule goes through, launch by launch. */
final class Course {

    private final List<Move> moves;
    private final List<State> states; // before each launch, and at the end

    private Course(List<Move> moves, List<State> states) {
        this.moves = moves;
        this.states = states;
    }

    /** How a state came to be. */
    static Course of(State last) {
        var moves = Step.moves(last.step());
        var states = new ArrayList<State>();
        var state = State.empty(last.ground());
        for (var move : moves) {
            states.add(state);
            state = state.after(move);
        }
        states.add(state);
        return new Course(moves, states);
    }

    /** Number of launches. */
    int size() {
        return moves.size();
    }

    List<Move> moves() {
        return moves;
    }

    /** Before the launch of an index; at the end for one past the last. */
    State state(int index) {
        return states.get(index);
    }

    State last() {
        return states.getLast();
    }
}
