package org.fovea.schedulability.taskset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;

/**
 * Random task sets to measure tests on: shares of the device's time as UUniFast draws them (Bini
 * and Buttazzo 2005), everything else assumed. Times are small integers, so that 1 us matters.
 */
public final class RandomSets {

    /** What serves the streams. */
    public enum Kind {
        /** Two crop networks of one to three stages; the larger one serves everybody. */
        CROPS,
        /** A rectangle canvas with padding and alignment. */
        RECTANGLES,
        /** A volume canvas. */
        VOLUMES
    }

    private static final int MOST_STREAMS = 6;
    private static final int MOST_CROPS = 6; // of a release
    private static final int MOST_ON_CANVASES = 40; // of a release
    private static final int SMALL = 8; // px
    private static final int LARGE = 16; // px
    private static final int MOST_SIDE = 80; // px
    private static final int MOST_STAGES = 3;
    private static final int MOST_BATCH = 4;
    private static final long LONGEST = 12; // us, of a stage on one input
    private static final int GRADE = 300_000; // millionths, from one exit to the next

    private final Kind kind;
    private final SplittableRandom random;

    private RandomSets(Kind kind, long seed) {
        this.kind = kind;
        random = new SplittableRandom(seed);
    }

    /**
     * A set whose streams ask for about this share of the device's time: one object a launch, or
     * their share of a canvas's area.
     */
    public static TaskSet of(Kind kind, double use, long seed) {
        return new RandomSets(kind, seed).set(use, seed);
    }

    private TaskSet set(double use, long seed) {
        var device = kind == Kind.CROPS ? crops() : canvas();
        int count = random.nextInt(1, MOST_STREAMS + 1);
        var streams = new ArrayList<Stream>();
        double left = use;
        for (int s = 1; s <= count; s++) {
            double others =
                    s == count ? 0 : left * StrictMath.pow(random.nextDouble(), 1.0 / (count - s));
            streams.add(stream("s" + s, device, left - others));
            left = others;
        }
        String name = "%s of seed %d".formatted(kind, seed);
        return new TaskSet(name, "", device, streams);
    }

    private Stream stream(String id, Device device, double use) {
        var object = object();
        int most = kind == Kind.CROPS ? MOST_CROPS : MOST_ON_CANVASES;
        int objects = random.nextInt(1, most + 1);
        var network = device.networks().get(kind == Kind.CROPS && object.side() > SMALL ? 1 : 0);
        int exit = random.nextInt(1, network.stages().size() + 1);
        long work = 0;
        for (int stage = 1; stage <= exit; stage++) work += device.duration(network, stage, 1);
        double wanted = objects * share(network, object) * work / StrictMath.max(use, 0.001);
        long period = StrictMath.max(2, StrictMath.round(wanted));
        long deadline = period - random.nextLong(period / 2);
        long jitter = random.nextInt(3) == 0 ? random.nextLong(period / 4 + 1) : 0;
        return Stream.of(id, object, period)
                .releasing(objects)
                .due(deadline)
                .delayedBy(jitter)
                .from(exit);
    }

    private double share(Network network, Extent object) {
        double area = (double) network.width() * network.height();
        return switch (kind) {
            case CROPS -> 1;
            case RECTANGLES, VOLUMES -> Scale.ONE.volume(object) / area;
        };
    }

    private Extent object() {
        return switch (kind) {
            case CROPS, RECTANGLES ->
                    new Extent.Rectangle(
                            random.nextInt(2, LARGE + 1), random.nextInt(2, LARGE + 1));
            case VOLUMES -> new Extent.Volume(random.nextLong(4, LARGE * LARGE + 1L));
        };
    }

    private Device crops() {
        var small = Network.crop("small", SMALL, stages());
        var large = Network.crop("large", LARGE, stages());
        return Device.of(
                "gpu",
                List.of(SMALL, LARGE),
                answering(small, Optional.empty(), SMALL),
                answering(large, Optional.empty(), SMALL, LARGE));
    }

    private Device canvas() {
        var feed =
                kind == Kind.VOLUMES
                        ? new Feed.VolumeCanvas(0, 1)
                        : new Feed.RectangleCanvas(random.nextInt(3), 1 << random.nextInt(3));
        int width = random.nextInt(LARGE, MOST_SIDE);
        int height = random.nextInt(LARGE, MOST_SIDE);
        var network = new Network("canvas", feed, width, height, 0, Map.of(), stages(), List.of());
        var classes = List.of(SMALL, LARGE);
        return Device.of("gpu", classes, answering(network, Optional.of(Scale.ONE), SMALL, LARGE));
    }

    /** One to three stages, a batch limit of one to four, batches cheaper than one by one. */
    private List<Stage> stages() {
        int count = random.nextInt(1, MOST_STAGES + 1);
        int limit = random.nextInt(1, MOST_BATCH + 1);
        var stages = new ArrayList<Stage>();
        for (int s = 0; s < count; s++) {
            long alone = random.nextLong(2, LONGEST);
            long further = random.nextLong(alone);
            stages.add(
                    Stage.of(LongStream.range(0, limit).map(k -> alone + k * further).toArray()));
        }
        return stages;
    }

    /** Better with every exit, so that the last is the best. */
    private static Network answering(Network network, Optional<Scale> scale, int... classes) {
        var accuracies =
                IntStream.rangeClosed(1, network.stages().size())
                        .mapToObj(exit -> new Accuracy(exit * GRADE))
                        .toList();
        var entries =
                Arrays.stream(classes)
                        .mapToObj(each -> new AccuracyEntry(each, scale, accuracies))
                        .toList();
        return new Network(
                network.id(),
                network.feed(),
                network.width(),
                network.height(),
                0,
                Map.of(),
                network.stages(),
                entries);
    }
}
