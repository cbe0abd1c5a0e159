package org.fovea.shipped;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Profile;
import org.fovea.scenario.TalkNetwork;

/** The profile {@code crops-and-canvas}: the talk's crop networks and a small canvas. */
final class CropsAndCanvas {

    private static final int BATCH = 4;
    private static final int CANVAS = 224; // px
    private static final BigDecimal CANVAS_SLOWNESS = new BigDecimal("0.6");

    private CropsAndCanvas() {}

    static Profile profile() {
        var networks = new ArrayList<>(TalkNetwork.crops(BATCH, BigDecimal.ONE));
        networks.add(TalkNetwork.canvas(CANVAS, CANVAS_SLOWNESS));
        return new Profile(
                "crops-and-canvas",
                "Crop networks of 64, 128 and 256 px: stage times at batch 1 and accuracies by exit"
                        + " from T. Abdelzaher's talk Reducing Edge AI Footprint (ResNet, accuracy"
                        + " normalised to the full run); an object on a smaller network: switching"
                        + " factor of the talk times exit accuracy (derived). Latency of a batch of b:"
                        + " round(base (a + (1 - a) b)) with a = .75, .6, .45 (assumed). Canvas of 224"
                        + " px: stages of 11.4 and 14.4 ms, accuracies .7 and .97, factor .88 at scale"
                        + " 0.5 (assumed).",
                Device.of("gpu", TalkNetwork.CLASSES, networks.toArray(Network[]::new)));
    }
}
