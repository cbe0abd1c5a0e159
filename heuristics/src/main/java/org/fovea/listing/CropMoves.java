package org.fovea.listing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * First launches of a crop network: for each batch size, some sets of tasks that end it in time.
 */
final class CropMoves {

    private final State state;
    private final Ground ground;
    private final Live live;
    private final int network;
    private final int[] place; // in live, of tasks that the network serves

    CropMoves(State state, Live live, int network) {
        this.state = state;
        this.live = live;
        this.network = network;
        ground = state.ground();
        long alone = ground.fleet().duration(network, 1, 1);
        int[] found = new int[live.size()];
        int count = 0;
        for (int i = 0; i < live.size(); i++)
            if (ground.cropMode(live.rank(i), network) >= 0
                    && live.start() + alone <= ground.deadline(live.rank(i))) found[count++] = i;
        place = Arrays.copyOf(found, count);
    }

    void offer(Consumer<Move> taker) {
        int limit = Math.min(place.length, ground.fleet().batchLimit(network));
        for (int size : Choosing.sizes(limit)) {
            if (!state.means().afford(network, 1, size)) return;
            long end = live.start() + ground.fleet().duration(network, 1, size);
            int from = 0;
            while (from < place.length && deadline(from) < end) from++;
            if (place.length - from < size) return;
            double[] gain = new double[place.length];
            for (int i = from; i < gain.length; i++) gain[i] = gain(i, end);
            var choosing = new Choosing(gain);
            double paid = live.cost((double) (end - state.earliest()));
            choosing.sets(from, size, set -> taker.accept(move(set, choosing.sum(set) - paid)));
        }
    }

    private double gain(int i, long end) {
        int rank = live.rank(place[i]);
        int mode = ground.cropMode(rank, network);
        double now = ground.worth(rank, mode, 1);
        double later = live.further(rank, mode, 1, deadline(i) - end, 1);
        return live.gain(place[i], now + later);
    }

    private long deadline(int i) {
        return ground.deadline(live.rank(place[i]));
    }

    private Move move(int[] set, double score) {
        var inputs = new Kept[set.length];
        for (int i = 0; i < set.length; i++) inputs[i] = crop(live.rank(place[set[i]]));
        return new Move(network, 1, live.start(), List.of(inputs), score);
    }

    private Kept crop(int rank) {
        return Kept.crop(network, rank, ground.cropMode(rank, network));
    }
}
