package org.fovea.listing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Launches of later stages: inputs of one network at one stage whose features are kept. */
final class KeptMoves {

    private final State state;
    private final Ground ground;
    private final Live live;

    KeptMoves(State state, Live live) {
        this.state = state;
        this.live = live;
        ground = state.ground();
    }

    void offer(int network, Consumer<Move> taker) {
        for (int stage = 2; stage <= ground.fleet().stages(network); stage++) {
            int[] kept = at(network, stage);
            if (kept.length > 0) offer(network, stage, kept, taker);
        }
    }

    /** Kept inputs that wait for a stage, by deadline. */
    private int[] at(int network, int stage) {
        int[] found = new int[state.keeps()];
        int count = 0;
        for (int k = 0; k < found.length; k++) {
            if (state.kept(k).network() != network || state.progress(k) != stage - 1) continue;
            int place = count++;
            for (; place > 0 && due(found[place - 1]) > due(k); place--)
                found[place] = found[place - 1];
            found[place] = k;
        }
        return Arrays.copyOf(found, count);
    }

    private void offer(int network, int stage, int[] kept, Consumer<Move> taker) {
        int limit = Math.min(kept.length, ground.fleet().batchLimit(network));
        for (int size : Choosing.sizes(limit)) {
            if (!state.means().afford(network, stage, size)) return;
            long end = live.start() + ground.fleet().duration(network, stage, size);
            int[] timely = timely(kept, stage, end - shortest(network, stage));
            if (timely.length < size) return;
            double[] gain = new double[timely.length];
            for (int i = 0; i < gain.length; i++) gain[i] = gain(timely[i], stage, end);
            var choosing = new Choosing(gain);
            double paid = live.cost((double) (end - state.earliest()));
            choosing.sets(
                    0,
                    size,
                    set ->
                            taker.accept(
                                    move(network, stage, timely, set, choosing.sum(set) - paid)));
        }
    }

    /** Those that gain something when they go on by a time. */
    private int[] timely(int[] kept, int stage, long time) {
        int[] found = new int[kept.length];
        int count = 0;
        for (int k : kept) if (ground.promising(state.kept(k), stage - 1, time)) found[count++] = k;
        return Arrays.copyOf(found, count);
    }

    private long shortest(int network, int stage) {
        return ground.fleet().duration(network, stage, 1);
    }

    private Move move(int network, int stage, int[] timely, int[] set, double score) {
        var inputs = new Kept[set.length];
        for (int i = 0; i < set.length; i++) inputs[i] = state.kept(timely[set[i]]);
        return new Move(network, stage, live.start(), List.of(inputs), score);
    }

    private double gain(int k, int stage, long end) {
        var input = state.kept(k);
        double gain = 0;
        double share = 1.0 / input.size();
        for (int i = 0; i < input.size(); i++) {
            int rank = input.rank(i);
            int mode = input.mode(i);
            long deadline = ground.deadline(rank);
            if (deadline < end) continue;
            double urgency = live.urgency(deadline);
            double now = ground.worth(rank, mode, stage) - ground.worth(rank, mode, stage - 1);
            double later = live.further(rank, mode, stage, deadline - end, share);
            double hope = live.further(rank, mode, stage - 1, deadline - live.start(), share);
            gain += (1 + urgency) * (now + later) - (1 - urgency) * hope;
        }
        return gain;
    }

    /** The earliest deadline of an input's tasks. */
    private long due(int k) {
        var input = state.kept(k);
        long due = Long.MAX_VALUE;
        for (int i = 0; i < input.size(); i++) due = Math.min(due, ground.deadline(input.rank(i)));
        return due;
    }
}
