package org.fovea.policy.price;

import java.util.HashMap;
import java.util.Map;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.launch.Undertaking;
import org.fovea.policy.market.Crowd;
import org.fovea.policy.market.Market;
import org.fovea.policy.market.Prospects;

/**
 * Price (ours): launches compete on what they gain beyond waiting, minus the price of the device
 * time they take, which the marginal waiting task sets. Device time is sold as in a market: whoever
 * gains most above the price has it, so that urgent tasks come first where all can be served, and
 * dense ones where not. A device never idles while a launch gains anything, though it may cost
 * more.
 */
public final class Price implements Policy {

    private final Prospects prospects = new Prospects();
    private final Map<Integer, Undertaking> begun = new HashMap<>(); // by device

    @Override
    public Decision decide(Moment now) {
        var undertaking = begun.get(now.device());
        var next = undertaking == null ? Decision.WAIT : undertaking.next(now);
        return next instanceof Decision.Wait ? best(now) : next;
    }

    /** The exit that the newest launch begun on a device aims at; 0 where there is none. */
    public int aim(int device) {
        var newest = begun.get(device);
        return newest == null ? 0 : newest.exit();
    }

    private Decision best(Moment now) {
        prospects.refresh(now);
        var market = new Market(now, new Crowd(now, prospects));
        var best = new Bargain();
        var fleet = now.problem().fleet();
        for (int network = fleet.firstNetwork(now.device());
                network < fleet.endNetwork(now.device());
                network++) {
            if (fleet.canvas(network)) new PricedCanvases(now, market, network).offer(best);
            else new PricedCrops(now, market, network).offer(best);
        }
        new PricedInputs(now, market).offer(best);
        begun.put(now.device(), Undertaking.of(now, best.decision(), best.exit()));
        return best.decision();
    }
}
