package org.fovea.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * The launches that may come next on the device that is free first.
 *
 * <p>A launch starts at once, or waits for a release within the shortest launch that could start at
 * once: a longer wait leaves room for that launch (exact.md of the design names it the gap rule).
 * Where nothing can start, it waits for the next release at which something can.
 */
final class Expansion {

    private static final int WAITS = 1; // releases looked at beyond the start

    private final Ground ground;
    private final Rates rates;

    Expansion(Ground ground, Rates rates) {
        this.ground = ground;
        this.rates = rates;
    }

    /**
     * Launches that gain something; none where the device has nothing left to do.
     *
     * @param price of device time, 1e-10 per us
     */
    List<Move> moves(State state, double price) {
        int device = state.device();
        long start = state.free(device);
        var moves = new ArrayList<Move>();
        offer(state, start, price, moves);
        long before = Long.MAX_VALUE;
        for (var move : moves) before = Math.min(before, start + shortest(move));
        int waits = moves.isEmpty() ? Integer.MAX_VALUE : WAITS;
        int next = ground.released(start);
        while (next < ground.tasks() && ground.release(next) < before && waits-- > 0) {
            long later = ground.release(next);
            var waited = new ArrayList<Move>();
            offer(state, later, price, waited);
            waited.removeIf(move -> !uses(move, later));
            moves.addAll(waited);
            if (before == Long.MAX_VALUE && !moves.isEmpty()) break;
            next = ground.released(later);
        }
        return moves;
    }

    private long shortest(Move move) {
        return ground.fleet().duration(move.network(), move.stage(), 1);
    }

    /** Whether a move could not have started before. */
    private boolean uses(Move move, long release) {
        if (move.stage() > 1) return false;
        for (var input : move.inputs())
            for (int i = 0; i < input.size(); i++)
                if (ground.release(input.rank(i)) == release) return true;
        return false;
    }

    private void offer(State state, long start, double price, List<Move> moves) {
        var fleet = ground.fleet();
        int device = state.device();
        var live = new Live(ground, rates, state, start, price);
        var kept = new KeptMoves(state, live);
        for (int n = fleet.firstNetwork(device); n < fleet.endNetwork(device); n++) {
            if (fleet.canvas(n)) new CanvasMoves(state, rates, live, n).offer(moves::add);
            else new CropMoves(state, live, n).offer(moves::add);
            kept.offer(n, moves::add);
        }
    }
}
