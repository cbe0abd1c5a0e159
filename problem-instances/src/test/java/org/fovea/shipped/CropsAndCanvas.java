package org.fovea.shipped;

import static java.util.stream.LongStream.rangeClosed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Profile;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/**
 * The profile {@code crops-and-canvas}: three multi-exit crop networks and a canvas.
 *
 * <p>Stage times and exits of the crop networks, and what a smaller network loses, are those of the
 * talk (T. Abdelzaher, "Reducing Edge AI Footprint"); how latency grows with the batch, and the
 * canvas's numbers, are assumed.
 */
final class CropsAndCanvas {

    private static final int PLACES = 4;
    private static final int MILLI = 1_000; // us
    private static final int BATCH = 4;

    private CropsAndCanvas() {}

    static Profile profile() {
        return new Profile(
                "crops-and-canvas",
                "Crop networks of 64, 128 and 256 px: stage times at batch 1 and accuracies by exit"
                        + " from T. Abdelzaher's talk Reducing Edge AI Footprint (ResNet, accuracy"
                        + " normalised to the full run); an object on a smaller network: switching"
                        + " factor of the talk times exit accuracy (derived). Latency of a batch of b:"
                        + " round(base (a + (1 - a) b)) with a = .75, .6, .45 (assumed). Canvas of 224"
                        + " px: stages of 11.4 and 14.4 ms, accuracies .7 and .97, factor .88 at scale"
                        + " 0.5 (assumed).",
                Device.of("gpu", List.of(64, 128, 256), n64(), n128(), n256(), canvas()));
    }

    private static Network n64() {
        var stages = stages("0.75", 4, 4);
        return Network.crop(
                "n64",
                64,
                stages,
                crop(64, "1", ".546", "1"),
                crop(128, ".854", ".546", "1"),
                crop(256, ".881", ".546", "1"));
    }

    private static Network n128() {
        var stages = stages("0.6", 4, 4, 5);
        return Network.crop(
                "n128",
                128,
                stages,
                crop(128, "1", ".406", ".694", "1"),
                crop(256, ".985", ".406", ".694", "1"));
    }

    private static Network n256() {
        return Network.crop(
                "n256",
                256,
                stages("0.45", 6, 5, 8, 9),
                crop(256, "1", ".432", ".630", ".899", "1"));
    }

    /** Two stages, one canvas a launch; objects stay apart by the stride of 8 px. */
    private static Network canvas() {
        var entries =
                List.of(64, 128, 256).stream()
                        .flatMap(sizeClass ->
                                List.of(
                                        AccuracyEntry.canvas(sizeClass, Scale.ONE, "0.7", "0.97"),
                                        AccuracyEntry.canvas(
                                                sizeClass,
                                                Scale.of("0.5"),
                                                times(".88", ".7"),
                                                times(".88", ".97")))
                                        .stream())
                        .toList();
        return new Network(
                "canvas224",
                new Feed.RectangleCanvas(8, 8),
                224,
                224,
                0,
                Map.of(),
                List.of(Stage.of(11_400), Stage.of(14_400)),
                entries);
    }

    /** Latencies round(base (a + (1 - a) b)), us, for batches up to {@link #BATCH}. */
    private static List<Stage> stages(String a, int... baseMillis) {
        var fixed = new BigDecimal(a);
        return Arrays.stream(baseMillis)
                .mapToObj(base ->
                        Stage.of(
                                rangeClosed(1, BATCH)
                                        .map(batch ->
                                                fixed.add(
                                                                BigDecimal.ONE
                                                                        .subtract(fixed)
                                                                        .multiply(
                                                                                BigDecimal.valueOf(
                                                                                        batch)))
                                                        .multiply(
                                                                BigDecimal.valueOf(
                                                                        (long) base * MILLI))
                                                        .setScale(0, RoundingMode.HALF_UP)
                                                        .longValueExact())
                                        .toArray()))
                .toList();
    }

    private static AccuracyEntry crop(int sizeClass, String factor, String... byExit) {
        return new AccuracyEntry(
                sizeClass,
                Optional.empty(),
                Arrays.stream(byExit)
                        .map(exit -> org.fovea.instance.Accuracy.of(times(factor, exit)))
                        .toList());
    }

    private static String times(String factor, String accuracy) {
        return new BigDecimal(factor)
                .multiply(new BigDecimal(accuracy))
                .setScale(PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
