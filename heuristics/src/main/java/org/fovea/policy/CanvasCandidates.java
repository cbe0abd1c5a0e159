package org.fovea.policy;

import java.util.ArrayList;
import java.util.Arrays;
import org.fovea.packing.Packing;
import org.fovea.packing.skyline.CanvasFill;
import org.fovea.policy.Decision.Placed;
import org.fovea.problem.CanvasShape;

/** The tasks that would gain from being on a canvas, those of most gain per area first. */
final class CanvasCandidates {

    /** Further candidates are not looked at once they have this many times the canvas's area. */
    private static final int OVERFILL = 2;

    private final Moment now;
    private final Market market;
    private final int network;
    private final int[] modes; // by k-th kind, -1 where not placed
    private final CanvasShape shape;
    private int count;
    private Candidate[] candidate = new Candidate[16];

    private record Candidate(int place, int mode, double gain, long volume) {

        double density() {
            return gain / volume;
        }
    }

    CanvasCandidates(Moment now, Market market, int network, int[] modes) {
        this.now = now;
        this.market = market;
        this.network = network;
        this.modes = modes;
        shape = CanvasShape.of(now.problem().fleet().network(network));
    }

    /**
     * Fills a canvas with them; empty where there are none.
     *
     * @param gone by place: on another canvas already; those of this one are added
     */
    PricedCanvas fill(ExitsInTime reach, boolean[] gone) {
        for (int k = 0; k < market.crowd().kinds(); k++) gather(k, reach, gone);
        keepDensest();
        var packing = now.problem().fleet().volumeCanvas(network) ? byVolume() : bySides();
        var placed = new ArrayList<Placed>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (!packing.placed(i)) continue;
            places.add(candidate[i].place);
            placed.add(new Placed(task(i), candidate[i].mode, packing.x(i), packing.y(i)));
            gone[candidate[i].place] = true;
        }
        return new PricedCanvas(placed, places);
    }

    private void gather(int k, ExitsInTime reach, boolean[] gone) {
        var problem = now.problem();
        var crowd = market.crowd();
        int mode = modes[k];
        if (mode < 0) return;
        int exit = reach.aim();
        for (int place = crowd.to(k) - 1; place >= crowd.from(k); place--) {
            int task = crowd.task(place);
            exit = reach.deepest(problem.deadline(task), exit);
            if (exit == 0 || exit < problem.leastExit(crowd.kind(k))) return; // no later one either
            double gain = market.gain(place, problem.bestUtility(task, mode, exit));
            if (gone[place] || gain <= 0) continue;
            if (count == candidate.length) candidate = Arrays.copyOf(candidate, 2 * count);
            candidate[count++] = new Candidate(place, mode, gain, problem.volume(task, mode));
        }
    }

    private void keepDensest() {
        Arrays.sort(candidate, 0, count, (a, b) -> Double.compare(b.density(), a.density()));
        long room = (long) shape.width() * shape.height() * OVERFILL;
        for (int i = 0; i < count; i++) {
            room -= candidate[i].volume;
            if (room <= 0) count = i + 1;
        }
    }

    private Packing byVolume() {
        long[] volume = new long[count];
        for (int i = 0; i < count; i++) volume[i] = candidate[i].volume;
        return CanvasFill.ofVolumes((long) shape.width() * shape.height(), volume, gains());
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

    private int task(int i) {
        return market.crowd().task(candidate[i].place);
    }
}
