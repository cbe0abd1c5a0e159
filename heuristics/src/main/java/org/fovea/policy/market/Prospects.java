package org.fovea.policy.market;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fovea.policy.Moment;

/**
 * The prospects of every kind on every device, computed when first asked for and again when less
 * can be afforded than before.
 */
public final class Prospects {

    private record Place(int kind, int device) {}

    private final Map<Place, Prospect[]> known = new HashMap<>();
    private int[] affordable = new int[0]; // by network: the deepest exit that one input can reach

    /** To be called at every decision, before anything is asked. */
    public void refresh(Moment now) {
        var fleet = now.problem().fleet();
        int[] fresh = new int[fleet.networks()];
        for (int network = 0; network < fresh.length; network++)
            while (fresh[network] < fleet.stages(network)
                    && now.affords(network, 1, fresh[network] + 1, 1)) fresh[network]++;
        if (Arrays.equals(fresh, affordable)) return;
        affordable = fresh;
        known.clear();
    }

    /** The efficient ways to serve tasks of a kind on a device. */
    Prospect[] of(Moment now, int kind, int device) {
        return known.computeIfAbsent(
                new Place(kind, device), place -> Prospect.efficient(now, kind, device));
    }
}
