package org.fovea.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.packing.Packing;
import org.fovea.packing.skyline.CanvasFill;
import org.fovea.problem.CanvasShape;

/**
 * First launches of a canvas network: for each exit aimed at, canvases filled one after the other
 * with the tasks of most gain per area, at the scales of most gain or of most gain per area.
 */
final class CanvasMoves {

    /** Further candidates are not looked at once they have this many times the canvas's area. */
    private static final int OVERFILL = 2;

    private final State state;
    private final Ground ground;
    private final Rates rates;
    private final Live live;
    private final int network;
    private final CanvasShape shape;

    CanvasMoves(State state, Rates rates, Live live, int network) {
        this.state = state;
        this.rates = rates;
        this.live = live;
        this.network = network;
        ground = state.ground();
        shape = CanvasShape.of(ground.fleet().network(network));
    }

    private record Candidate(int place, int mode, double gain, long volume) {

        double density() {
            return gain / volume;
        }
    }

    void offer(Consumer<Move> taker) {
        for (int exit = 1; exit <= ground.fleet().stages(network); exit++) {
            offer(exit, false, taker);
            offer(exit, true, taker);
        }
    }

    private void offer(int exit, boolean dense, Consumer<Move> taker) {
        var canvases = new ArrayList<Kept>();
        boolean[] placed = new boolean[live.size()];
        double sum = 0;
        for (int size = 1; size <= ground.fleet().batchLimit(network); size++) {
            if (!state.means().afford(network, 1, size)) return;
            var candidates = candidates(exit, size, dense, placed);
            if (candidates.isEmpty()) return;
            var packing = packed(candidates);
            sum += fill(candidates, packing, placed, canvases);
            if (canvases.size() < size) return;
            double time =
                    (double) (live.start() - state.earliest())
                            + (double) ground.fleet().duration(network, 1, size)
                            + size * rates.work(network, 1, exit);
            var inputs = List.copyOf(canvases);
            taker.accept(new Move(network, 1, live.start(), inputs, sum - live.cost(time)));
        }
    }

    private List<Candidate> candidates(int exit, int size, boolean dense, boolean[] placed) {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < live.size(); i++) {
            if (placed[i]) continue;
            int rank = live.rank(i);
            int deepest = deepest(ground.deadline(rank), exit, size);
            if (deepest == 0) continue;
            var best = new Candidate(i, -1, 0, 1);
            for (int k = 0; k < ground.modes(rank); k++) {
                int mode = ground.mode(rank, k);
                if (ground.fleet().networkOf(mode) != network) continue;
                double gain = live.gain(i, ground.worth(rank, mode, deepest));
                long volume = ground.problem().volume(ground.task(rank), mode);
                var next = new Candidate(i, mode, gain, volume);
                boolean better = dense ? next.density() > best.density() : next.gain > best.gain;
                if (better) best = next;
            }
            if (best.mode >= 0) found.add(best);
        }
        return densest(found);
    }

    private List<Candidate> densest(List<Candidate> found) {
        found.sort((a, b) -> Double.compare(b.density(), a.density()));
        long room = (long) shape.width() * shape.height() * OVERFILL;
        for (int i = 0; i < found.size(); i++) {
            room -= found.get(i).volume;
            if (room <= 0) return found.subList(0, i + 1);
        }
        return found;
    }

    /** The deepest exit up to one that ends in time when all run at a batch size; 0 for none. */
    private int deepest(long deadline, int exit, int size) {
        int deepest = 0;
        long end = live.start();
        for (int stage = 1; stage <= exit; stage++) {
            end += ground.fleet().duration(network, stage, size);
            if (end <= deadline) deepest = stage;
        }
        return deepest;
    }

    private Packing packed(List<Candidate> candidates) {
        int count = candidates.size();
        long[] gain =
                candidates.stream().mapToLong(each -> Math.max(1, (long) each.gain)).toArray();
        if (ground.fleet().volumeCanvas(network)) {
            long[] volume = candidates.stream().mapToLong(Candidate::volume).toArray();
            return CanvasFill.ofVolumes((long) shape.width() * shape.height(), volume, gain);
        }
        int[] width = new int[count];
        int[] height = new int[count];
        for (int i = 0; i < count; i++) {
            int task = ground.task(live.rank(candidates.get(i).place));
            width[i] = ground.problem().width(task, candidates.get(i).mode);
            height[i] = ground.problem().height(task, candidates.get(i).mode);
        }
        return CanvasFill.ofRectangles(shape, width, height, gain);
    }

    /** Adds a canvas of what was packed; what that gains. */
    private double fill(
            List<Candidate> candidates, Packing packing, boolean[] placed, List<Kept> canvases) {
        int count = candidates.size();
        int[] rank = new int[count];
        int[] mode = new int[count];
        int[] x = new int[count];
        int[] y = new int[count];
        int size = 0;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (!packing.placed(i)) continue;
            var each = candidates.get(i);
            placed[each.place] = true;
            rank[size] = live.rank(each.place);
            mode[size] = each.mode;
            x[size] = packing.x(i);
            y[size++] = packing.y(i);
            sum += each.gain;
        }
        if (size > 0)
            canvases.add(
                    Kept.canvas(
                            network,
                            Arrays.copyOf(rank, size),
                            Arrays.copyOf(mode, size),
                            Arrays.copyOf(x, size),
                            Arrays.copyOf(y, size)));
        return sum;
    }
}
