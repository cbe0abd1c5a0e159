package org.fovea.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/**
 * A network that scenarios run on: one of the multi-exit ResNets of T. Abdelzaher's talk "Reducing
 * Edge AI Footprint" for crops of 64, 128 and 256 px, with resizing between sizes; and a canvas
 * beside them.
 *
 * <p>Stage times are the differences of the talk's cumulative times, accuracies are normalised to
 * the full run. A network smaller than the object serves it at the talk's switching factor times
 * the exit's accuracy, rounded to 4 places (derived). Latency of a batch and all of the canvas are
 * assumed.
 *
 * @param side of an input, and the native size class it is trained for, px
 * @param fixedShare of a stage's time that a batch pays once
 * @param millis of each stage at batch 1
 * @param exits accuracy after each stage
 * @param switching factor on the accuracy for larger native size classes
 */
public record TalkNetwork(
        int side,
        BigDecimal fixedShare,
        List<Integer> millis,
        List<String> exits,
        Map<Integer, String> switching) {

    /** For crops of 64 px; also for larger ones, shrunk. */
    public static final TalkNetwork N64 =
            of(64, "0.75", List.of(4, 4), List.of(".546", "1"), Map.of(128, ".854", 256, ".881"));

    /** For crops of 128 px; also for larger ones, shrunk. */
    public static final TalkNetwork N128 =
            of(128, "0.6", List.of(4, 4, 5), List.of(".406", ".694", "1"), Map.of(256, ".985"));

    /** For crops of 256 px. */
    public static final TalkNetwork N256 =
            of(256, "0.45", List.of(6, 5, 8, 9), List.of(".432", ".630", ".899", "1"), Map.of());

    /** All three, the smallest first. */
    public static final List<TalkNetwork> ALL = List.of(N64, N128, N256);

    /** The native size classes, px. */
    public static final List<Integer> CLASSES = ALL.stream().map(TalkNetwork::side).toList();

    /** Where the crop networks come from. */
    public static final String ORIGIN =
            "Crop networks: stage times at batch 1 and accuracy by exit from T. Abdelzaher's talk"
                    + " Reducing Edge AI Footprint (ResNet, accuracy normalised to the full run);"
                    + " time of larger batches assumed.";

    /** Where the accuracy of resized objects comes from. */
    public static final String SWITCHING_ORIGIN =
            "On a network smaller than the object: the talk's switching factor times the exit's"
                    + " accuracy (derived).";

    /** Where the canvas comes from. */
    public static final String CANVAS_ORIGIN =
            "Canvas: stages of 19 and 24 ms, accuracies .7 and .97, times .88 at scale 0.5 (all"
                    + " assumed).";

    private static final List<Integer> CANVAS_MILLIS = List.of(19, 24);
    private static final List<String> CANVAS_EXITS = List.of(".7", ".97");
    private static final String HALF_SCALE_FACTOR = ".88";
    private static final int CANVAS_GRID = 8; // px of alignment and padding
    private static final int PLACES = 4;

    public TalkNetwork {
        millis = List.copyOf(millis);
        exits = List.copyOf(exits);
        switching = Map.copyOf(switching);
    }

    private static TalkNetwork of(
            int side,
            String fixedShare,
            List<Integer> millis,
            List<String> exits,
            Map<Integer, String> switching) {
        return new TalkNetwork(side, new BigDecimal(fixedShare), millis, exits, switching);
    }

    /**
     * The crop network.
     *
     * @param slowness factor on every latency
     * @param served native size classes that it has an entry for, where the talk has one, px
     */
    public Network crop(int batchLimit, BigDecimal slowness, List<Integer> served) {
        var entries = new ArrayList<AccuracyEntry>();
        for (int sizeClass : served) {
            if (sizeClass == side) entries.add(entry(sizeClass, Optional.empty(), "1", exits));
            else if (switching.containsKey(sizeClass))
                entries.add(entry(sizeClass, Optional.empty(), switching.get(sizeClass), exits));
        }
        return Network.crop(
                "n" + side,
                side,
                millis.stream().map(base -> stage(base, batchLimit, slowness)).toList(),
                entries.toArray(AccuracyEntry[]::new));
    }

    /** The crop networks of all three sizes, resizing between them included. */
    public static List<Network> crops(int batchLimit, BigDecimal slowness) {
        return ALL.stream().map(network -> network.crop(batchLimit, slowness, CLASSES)).toList();
    }

    /**
     * A square canvas: two stages of 19 and 24 ms, batch limit 1, objects on a grid of 8 px and 8
     * px apart, at scale 1 and 0.5 (all assumed).
     *
     * @param side of the canvas, px
     * @param slowness factor on the latencies
     */
    public static Network canvas(int side, BigDecimal slowness) {
        var entries = new ArrayList<AccuracyEntry>();
        for (int sizeClass : CLASSES) {
            entries.add(entry(sizeClass, Optional.of(Scale.ONE), "1", CANVAS_EXITS));
            entries.add(
                    entry(
                            sizeClass,
                            Optional.of(Scale.of("0.5")),
                            HALF_SCALE_FACTOR,
                            CANVAS_EXITS));
        }
        return new Network(
                "canvas" + side,
                new Feed.RectangleCanvas(CANVAS_GRID, CANVAS_GRID),
                side,
                side,
                0,
                Map.of(),
                CANVAS_MILLIS.stream()
                        .map(base ->
                                new Stage(List.of(micros(base, slowness)), List.of(), Map.of()))
                        .toList(),
                entries);
    }

    /** round(base (a + (1 - a) b)) us for b = 1, 2, ...: a is the share that a batch pays once. */
    private Stage stage(int baseMillis, int batchLimit, BigDecimal slowness) {
        return Stage.of(
                LongStream.rangeClosed(1, batchLimit)
                        .map(batch ->
                                micros(
                                        baseMillis,
                                        BigDecimal.ONE
                                                .subtract(fixedShare)
                                                .multiply(BigDecimal.valueOf(batch))
                                                .add(fixedShare)
                                                .multiply(slowness)))
                        .toArray());
    }

    private static long micros(int millis, BigDecimal factor) {
        return BigDecimal.valueOf(1_000L * millis)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static AccuracyEntry entry(
            int sizeClass, Optional<Scale> scale, String factor, List<String> exits) {
        return new AccuracyEntry(
                sizeClass,
                scale,
                exits.stream()
                        .map(exit ->
                                Accuracy.of(
                                        new BigDecimal(factor)
                                                .multiply(new BigDecimal(exit))
                                                .setScale(PLACES, RoundingMode.HALF_UP)
                                                .toPlainString()))
                        .toList());
    }
}
