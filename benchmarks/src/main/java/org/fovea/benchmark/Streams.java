package org.fovea.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Source;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * Streams of tasks for one device, drawn from a seed.
 *
 * <p>Networks of 2, 3 and 4 stages for objects of 64, 128 and 256 px, their times and accuracies
 * after T. Abdelzaher, <em>Reducing Edge AI Footprint</em>; the growth with the batch, the mixture
 * of sizes (45, 35, 20 %), weights (1, 2.5, 5) and deadlines (20, 45 or 90 ms and 0 to 15 ms) are
 * assumed. Releases are a Poisson process at a load: the work of all tasks at their best exit in
 * batches of one, over the time in which they are released.
 */
final class Streams {

    private static final int[] CLASSES = {64, 128, 256};
    private static final double[] SHARES = {0.45, 0.8, 1}; // cumulated
    private static final int[] BATCHES = {16, 8, 4};
    private static final double[] FIXED = {
        0.75, 0.6, 0.45
    }; // part of a latency that a batch shares
    private static final long[][] LATENCIES = {
        {4_000, 4_000}, {4_000, 4_000, 5_000}, {6_000, 5_000, 8_000, 9_000}
    };
    private static final String[][] ACCURACIES = {
        {"0.546", "1"}, {"0.406", "0.694", "1"}, {"0.432", "0.63", "0.899", "1"}
    };
    private static final String[] WEIGHTS = {"1", "2.5", "5"};
    private static final long[] DEADLINES = {20_000, 45_000, 90_000};

    private final SplittableRandom random;

    private Streams(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tasks that crop networks serve, at a load. */
    static Instance crops(int tasks, double load, long seed) {
        var device = Device.of("gpu", List.of(64, 128, 256), networks());
        return Instance.of("crops", List.of(device), new Streams(seed).tasks(tasks, load));
    }

    /** The same tasks, which a canvas of 512 px can serve too. */
    static Instance mixed(int tasks, double load, long seed) {
        var canvas =
                new Network(
                        "canvas",
                        new Feed.RectangleCanvas(8, 8),
                        512,
                        512,
                        0,
                        java.util.Map.of(),
                        List.of(Stage.of(19_000), Stage.of(24_000)),
                        IntStream.of(CLASSES).boxed().flatMap(c -> scales(c).stream()).toList());
        var networks = new ArrayList<>(List.of(networks()));
        networks.add(canvas);
        var device = Device.of("gpu", List.of(64, 128, 256), networks.toArray(Network[]::new));
        return Instance.of("mixed", List.of(device), new Streams(seed).tasks(tasks, load));
    }

    private static Network[] networks() {
        return IntStream.range(0, CLASSES.length)
                .mapToObj(Streams::network)
                .toArray(Network[]::new);
    }

    private static Network network(int k) {
        var stages = LongStream.of(LATENCIES[k]).mapToObj(base -> stage(base, k)).toList();
        var entry = AccuracyEntry.crop(CLASSES[k], ACCURACIES[k]);
        return Network.crop("crop" + CLASSES[k], CLASSES[k], stages, entry);
    }

    private static Stage stage(long base, int k) {
        return Stage.of(
                IntStream.rangeClosed(1, BATCHES[k])
                        .mapToLong(b -> Math.round(base * (FIXED[k] + (1 - FIXED[k]) * b)))
                        .toArray());
    }

    private static List<AccuracyEntry> scales(int sizeClass) {
        return List.of(
                AccuracyEntry.canvas(sizeClass, Scale.ONE, "0.7", "0.97"),
                AccuracyEntry.canvas(sizeClass, Scale.of("0.5"), "0.616", "0.8536"));
    }

    private List<Task> tasks(int count, double load) {
        var tasks = new ArrayList<Task>(count);
        double clock = 0;
        for (int i = 0; i < count; i++) {
            double draw = random.nextDouble();
            int k = draw < SHARES[0] ? 0 : draw < SHARES[1] ? 1 : 2;
            long work = LongStream.of(LATENCIES[k]).sum();
            clock -= Math.log(1 - random.nextDouble()) * work / load; // each waits for its own work
            tasks.add(task(i, (long) clock, k));
        }
        return tasks;
    }

    private Task task(int index, long release, int k) {
        int side = CLASSES[k];
        int width = random.nextInt(5 * side / 8, side + 1);
        int height = Math.max(8, (int) (width * random.nextDouble(0.4, 1)));
        long lasts = DEADLINES[random.nextInt(DEADLINES.length)] + random.nextInt(15_000);
        var weight = Weight.of(WEIGHTS[random.nextInt(WEIGHTS.length)]);
        var object = new Extent.Rectangle(Math.max(width, side / 2 + 1), height);
        return new Task(
                "t" + index, release, release + lasts, object, weight, false, 1, Source.UNKNOWN);
    }
}
