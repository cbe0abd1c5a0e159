package org.fovea.policy.price;

import java.util.ArrayList;
import java.util.Arrays;
import org.fovea.packing.Packing;
import org.fovea.packing.skyline.CanvasFill;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Descending;
import org.fovea.policy.market.Market;
import org.fovea.problem.CanvasShape;

/** The tasks that would gain from being on a canvas, those of most gain per area first. */
final class CanvasCandidates {

    /** Further candidates are not looked at once they have this many times the canvas's area. */
    private static final int OVERFILL = 2;

    /** Nor more than so many: what packing them costs is most of a decision. */
    private static final int MOST = 256;

    private final Moment now;
    private final Market market;
    private final int network;
    private final int[] modes; // by k-th kind, -1 where not placed
    private final ExitsInTime reach;
    private final double toll; // of a canvas
    private final CanvasShape shape;
    private int count;
    private Candidate[] candidate = new Candidate[16];

    /**
     * One of them.
     *
     * @param density gain per px^2
     */
    private record Candidate(int place, int mode, double gain, long volume, double density) {}

    /**
     * Nobody yet, for a launch.
     *
     * @param modes by k-th kind, -1 where not placed
     * @param toll of a canvas, 1e-10
     */
    CanvasCandidates(Moment now, Market market, int[] modes, ExitsInTime reach, double toll) {
        this.now = now;
        this.market = market;
        this.modes = modes;
        this.reach = reach;
        this.toll = toll;
        network = reach.network();
        shape = CanvasShape.of(now.problem().fleet().network(network));
    }

    /** Everybody who gains, but for those gone, by place: on another canvas already. */
    void gather(boolean[] gone) {
        for (int k = 0; k < market.crowd().kinds(); k++) gather(k, gone);
        sortByDensity();
    }

    /**
     * What canvases could gain at most, by their number up to one, 1e-10: filled to the last px^2,
     * the densest first and the last of them in part (Dantzig 1957).
     */
    double[] ceilings(int canvases) {
        double[] ceiling = new double[canvases + 1];
        double sum = 0;
        int full = 0;
        long room = area(); // of the canvas being filled
        for (int i = 0; i < count && full < canvases; i++) {
            long left = candidate[i].volume;
            for (; left > room && full < canvases; room = area()) {
                sum += candidate[i].density * room;
                left -= room;
                ceiling[++full] = sum;
            }
            sum += candidate[i].density * left;
            room -= left;
        }
        while (full < canvases) ceiling[++full] = sum;
        return ceiling;
    }

    /** Fills a canvas with the densest; empty where there are none. Those on it are gone then. */
    PricedCanvas fill(boolean[] gone) {
        keepDensest();
        var packing = now.problem().fleet().volumeCanvas(network) ? byVolume() : bySides();
        var placed = new ArrayList<Placed>();
        var places = new ArrayList<Integer>();
        var parts = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            if (!packing.placed(i)) continue;
            places.add(candidate[i].place);
            parts.add((double) candidate[i].volume / area());
            placed.add(new Placed(task(i), candidate[i].mode, packing.x(i), packing.y(i)));
            gone[candidate[i].place] = true;
        }
        return new PricedCanvas(placed, places, parts);
    }

    private void gather(int k, boolean[] gone) {
        var problem = now.problem();
        var crowd = market.crowd();
        int mode = modes[k];
        if (mode < 0) return;
        int exit = reach.aim();
        for (int place = crowd.to(k) - 1; place >= crowd.from(k); place--) {
            exit = reach.deepest(crowd.deadline(place), exit);
            if (exit == 0 || exit < problem.leastExit(crowd.kind(k))) return; // no later one either
            if (gone[place]) continue;
            long volume = problem.volume(crowd.task(place), mode);
            double share = toll * volume / area();
            double worth = crowd.worth(place, problem.fleet().bestAccuracy(mode, exit));
            double gain = market.gain(place, worth - share);
            if (gain <= 0) continue;
            if (count == candidate.length) candidate = Arrays.copyOf(candidate, 2 * count);
            candidate[count++] = new Candidate(place, mode, gain, volume, gain / volume);
        }
    }

    /** In whole numbers, several times faster than by comparing objects. */
    private void sortByDensity() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) order[i] = Descending.key(candidate[i].density, i);
        Arrays.sort(order);
        var unsorted = candidate;
        candidate = new Candidate[count];
        for (int i = 0; i < count; i++) candidate[i] = unsorted[Descending.place(order[i])];
    }

    private void keepDensest() {
        count = Math.min(count, MOST);
        long room = area() * OVERFILL;
        for (int i = 0; i < count; i++) {
            room -= candidate[i].volume;
            if (room <= 0) count = i + 1;
        }
    }

    private Packing byVolume() {
        long[] volume = new long[count];
        for (int i = 0; i < count; i++) volume[i] = candidate[i].volume;
        return CanvasFill.ofVolumes(area(), volume, gains());
    }

    private Packing bySides() {
        int[] width = new int[count];
        int[] height = new int[count];
        for (int i = 0; i < count; i++) {
            width[i] = now.problem().width(task(i), candidate[i].mode);
            height[i] = now.problem().height(task(i), candidate[i].mode);
        }
        return CanvasFill.ofRectangles(shape, width, height, gains());
    }

    private long[] gains() {
        long[] gain = new long[count];
        for (int i = 0; i < count; i++) gain[i] = Math.max(1, (long) candidate[i].gain);
        return gain;
    }

    private long area() {
        return (long) shape.width() * shape.height();
    }

    private int task(int i) {
        return market.crowd().task(candidate[i].place);
    }
}
