package org.fovea.policy;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * What launches of a canvas network gain: for every exit, canvases filled one after the other, at
 * each choice of scales.
 */
final class PricedCanvases {

    private final Moment now;
    private final Market market;
    private final int network;

    PricedCanvases(Moment now, Market market, int network) {
        this.now = now;
        this.market = market;
        this.network = network;
    }

    void offer(Bargain best) {
        for (int exit = 1; exit <= now.problem().fleet().stages(network); exit++) {
            var tried = new ArrayList<int[]>();
            for (var scales : Scales.values()) {
                int[] modes = scales.modes(now, market.crowd(), network, exit);
                if (tried.stream().anyMatch(each -> Arrays.equals(each, modes))) continue;
                tried.add(modes);
                offer(best, exit, modes);
            }
        }
    }

    private void offer(Bargain best, int exit, int[] modes) {
        var fleet = now.problem().fleet();
        var canvases = new ArrayList<PricedCanvas>();
        boolean[] gone = new boolean[market.crowd().size()];
        for (int size = 1; size <= fleet.batchLimit(network); size++) {
            if (!now.affords(network, 1, exit, size)) return;
            var reach = new ExitsInTime(now, network, exit, size);
            var next = new CanvasCandidates(now, market, network, modes).fill(reach, gone);
            if (next.isEmpty()) return;
            canvases.add(next);
            double sum = 0;
            for (var canvas : canvases) {
                double gain = canvas.gain(now, market, reach);
                if (gain <= 0) return; // the further canvas makes it too late
                sum += gain;
            }
            double surplus = sum - market.worth((double) fleet.duration(network, 1, exit, size));
            if (!best.beatenBy(surplus)) continue;
            var placed = canvases.stream().map(PricedCanvas::placed).toList();
            best.take(new Decision.Canvases(network, placed), exit, surplus);
        }
    }
}
