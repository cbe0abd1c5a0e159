package org.fovea.policy.price;

import java.util.ArrayList;
import java.util.Arrays;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Market;

/**
 * What launches of a canvas network gain: for every exit, canvases filled one after the other, at
 * each choice of scales.
 */
final class PricedCanvases {

    private static final double ROUNDING = 1 + 1e-9; // sums in another order may differ by less

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
        int most = now.problem().fleet().batchLimit(network);
        var canvases = new ArrayList<PricedCanvas>();
        boolean[] gone = new boolean[market.crowd().size()];
        double[] ceiling = new double[0];
        for (int size = 1; size <= most; size++) {
            if (!now.affords(network, 1, exit, size)) return;
            var reach = new ExitsInTime(now, network, exit, size);
            double toll = market.toll(network, 1, exit, size) / size;
            var candidates = new CanvasCandidates(now, market, modes, reach, toll);
            candidates.gather(gone);
            if (size == 1) ceiling = candidates.ceilings(most); // more of them gain no more each
            if (!promising(best, exit, size, ceiling)) return;
            var next = candidates.fill(gone);
            if (next.isEmpty()) return;
            canvases.add(next);
            double sum = 0;
            for (var canvas : canvases) {
                double gain = canvas.gain(now, market, reach, toll);
                if (gain <= 0) return; // the further canvas makes it too late, or costs too much
                sum += gain;
            }
            double surplus = sum - cost(exit, size);
            if (!best.beatenBy(surplus)) continue;
            var placed = canvases.stream().map(PricedCanvas::placed).toList();
            best.take(new Decision.Canvases(network, placed), exit, surplus);
        }
    }

    /** Whether so many canvases, or more, could be the best launch: packing them is dear. */
    private boolean promising(Bargain best, int exit, int size, double[] ceiling) {
        for (int more = size; more < ceiling.length; more++)
            if (best.beatenBy(ceiling[more] * ROUNDING - cost(exit, more))) return true;
        return false;
    }

    private double cost(int exit, int size) {
        return market.worth((double) now.problem().fleet().duration(network, 1, exit, size));
    }
}
