package org.fovea.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Launches of another schedule taken up again from a state: each as early as it can be, without
 * tasks that were placed meanwhile and inputs that gain nothing any more.
 */
final class Retake {

    private final Ground ground;
    private final Map<Kept, Kept> smaller = new HashMap<>(); // canvases that lost tasks

    private Retake(Ground ground) {
        this.ground = ground;
    }

    /** After the launches, in their order. */
    static State of(State from, List<Move> moves) {
        var retake = new Retake(from.ground());
        var state = from;
        for (var move : moves) state = retake.next(state, move);
        return state;
    }

    private State next(State state, Move move) {
        int device = ground.fleet().deviceOf(move.network());
        long start = state.free(device);
        if (start == State.CLOSED) return state;
        var inputs = new ArrayList<Kept>();
        for (var input : move.inputs()) {
            var left = move.stage() == 1 ? rest(state, input) : smaller.getOrDefault(input, input);
            int place = move.stage() == 1 ? -1 : state.place(left);
            boolean there = move.stage() == 1 ? left.size() > 0 : place >= 0;
            if (!there || (place >= 0 && state.progress(place) != move.stage() - 1)) continue;
            if (move.stage() > 1) start = Math.max(start, state.ready(place));
            else
                for (int i = 0; i < left.size(); i++)
                    start = Math.max(start, ground.release(left.rank(i)));
            inputs.add(left);
        }
        dropUseless(inputs, move, start);
        if (inputs.isEmpty() || !state.means().afford(move.network(), move.stage(), inputs.size()))
            return state;
        return state.after(new Move(move.network(), move.stage(), start, inputs, 0));
    }

    /** Fewer inputs make a launch no longer, so those that stay gain what they would have. */
    private void dropUseless(List<Kept> inputs, Move move, long start) {
        if (inputs.isEmpty()) return;
        long lasts = ground.fleet().duration(move.network(), move.stage(), inputs.size());
        long alone = ground.fleet().duration(move.network(), move.stage(), 1);
        inputs.removeIf(input -> !ground.promising(input, move.stage() - 1, start + lasts - alone));
    }

    /** The tasks of an input that wait still. */
    private Kept rest(State state, Kept input) {
        int[] stay = new int[input.size()];
        int count = 0;
        for (int i = 0; i < input.size(); i++) if (!state.gone(input.rank(i))) stay[count++] = i;
        if (count == input.size()) return input;
        int[] places = Arrays.copyOf(stay, count);
        var rest =
                Kept.canvas(
                        input.network(),
                        Arrays.stream(places).map(input::rank).toArray(),
                        Arrays.stream(places).map(input::mode).toArray(),
                        Arrays.stream(places).map(input::x).toArray(),
                        Arrays.stream(places).map(input::y).toArray());
        smaller.put(input, rest);
        return rest;
    }
}
