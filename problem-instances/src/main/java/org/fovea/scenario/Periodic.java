package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * Objects known by their volume that are inspected again and again, each before its next inspection
 * is due: sporadic tasks (Mok 1983) on a canvas that counts volumes, as Hu et al. (RTAS 2024) and
 * Liu et al. (RTAS 2022) have them.
 */
final class Periodic implements Scenario {

    private static final int MOST_STREAMS = 10_000;
    private static final int STANDARD_STREAMS = 20;
    private static final int ROUNDS =
            6; // a few tasks more or less shift the load of a small recipe

    private static final Knob.Count STREAMS =
            new Knob.Count(
                    "streams",
                    "",
                    1,
                    MOST_STREAMS,
                    Optional.empty(),
                    "objects that are inspected again and again; where it is not set 20, or as many"
                            + " as bring the load that is set",
                    "assumed");

    private static final Knob.Number PERIOD =
            Knob.Number.of(
                    "period",
                    "ms",
                    "1..10000",
                    "100",
                    "frame period; a stream's inspection period T is 1 to multiples of it, each"
                            + " equally likely; deadline = release + T",
                    Camera.PERIODS);

    private static final Knob.Count MULTIPLES =
            Knob.Count.of(
                    "multiples",
                    "periods",
                    "1..100",
                    "3",
                    "longest inspection period, in frame periods",
                    "assumed");

    private static final Knob.Number DELAY =
            Knob.Number.of(
                    "delay",
                    "",
                    "0..10",
                    "0.1",
                    "the next inspection comes T (1 + d) after the last, d ~ exponential with this"
                            + " mean; the first within T; 0 makes streams periodic",
                    "assumed");

    private static final Knob.Number SMALLEST = side("smallest", "32", "least");
    private static final Knob.Number LARGEST = side("largest", "256", "greatest");

    private static final Knob.Number WEIGHT =
            Knob.Number.of(
                    "weight",
                    "",
                    "1..1000",
                    "5",
                    "weight of a stream ~ uniform from 1 to this, rounded to 4 places",
                    "assumed");

    private static final int CANVAS = 512; // px, the canvas of the talk

    private static Knob.Number side(String name, String standard, String end) {
        return Knob.Number.of(
                name,
                "px",
                "1..512",
                standard,
                end + " root of a stream's volume; log-uniform",
                "assumed: mixed volumes");
    }

    @Override
    public String name() {
        return "periodic";
    }

    @Override
    public String summary() {
        return "objects by volume, inspected again and again, each within its period, on a volume canvas";
    }

    @Override
    public String assumptions() {
        return TalkNetwork.CANVAS_ORIGIN
                + " It is a volume canvas of 512 x 512 px: volumes that sum to its area fit. "
                + Sources.told(knobs());
    }

    @Override
    public List<Knob> knobs() {
        return List.of(
                STREAMS,
                PERIOD,
                MULTIPLES,
                DELAY,
                SMALLEST,
                LARGEST,
                WEIGHT,
                WantedLoad.BY_STREAMS);
    }

    @Override
    public Instance instance(Recipe recipe) {
        recipe.settings().ascending(SMALLEST, LARGEST);
        int streams = streams(recipe);
        return WantedLoad.bySpeed(recipe.settings(), inspections(recipe, streams), Periodic::device)
                .instance(recipe, streams + " streams.");
    }

    /**
     * A load is first of all many objects: a device so slow that few bring it would miss their
     * periods with every launch.
     */
    private static int streams(Recipe recipe) {
        var settings = recipe.settings();
        var wanted = settings.given(WantedLoad.BY_STREAMS);
        if (settings.value(STREAMS).isPresent()) return settings.count(STREAMS);
        if (wanted.isEmpty() || recipe.tasks() == 0) return STANDARD_STREAMS;
        int nearest = STANDARD_STREAMS;
        double least = Double.POSITIVE_INFINITY;
        int streams = STANDARD_STREAMS;
        for (int round = 0; round < ROUNDS; round++) {
            double share =
                    WantedLoad.share(device(BigDecimal.ONE), inspections(recipe, streams))
                            / wanted.get().doubleValue();
            double error = StrictMath.abs(StrictMath.log(share));
            if (error < least) nearest = streams;
            least = StrictMath.min(least, error);
            streams = StrictMath.clamp(StrictMath.round(streams / share), 1, MOST_STREAMS);
        }
        return nearest;
    }

    private static Device device(BigDecimal slowness) {
        var canvas = TalkNetwork.canvas(CANVAS, slowness);
        var byVolume =
                new Network(
                        "volume" + CANVAS,
                        new Feed.VolumeCanvas(0, 1),
                        canvas.width(),
                        canvas.height(),
                        canvas.storageBytes(),
                        canvas.needs(),
                        canvas.stages(),
                        canvas.accuracy());
        return Device.of("gpu", TalkNetwork.CLASSES, byVolume);
    }

    /** One object and when it is inspected next, us. */
    private record Stream(
            int number, long period, Extent volume, Weight weight, long next, int inspected) {

        Stream after(double delay) {
            long gap = StrictMath.round(period * (1 + delay));
            // later than any time that is allowed: the task refuses it, and nothing overflows
            long later = StrictMath.min(next + gap, Limits.TIME + 1);
            return new Stream(number, period, volume, weight, later, inspected + 1);
        }

        Task task() {
            String track = "s" + number;
            var source =
                    new Source(
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.of(track));
            String id = track + "-" + (inspected + 1);
            return new Task(id, next, next + period, volume, weight, false, 1, source);
        }
    }

    private static List<Task> inspections(Recipe recipe, int count) {
        var delays = Draws.of(recipe.seed(), "periodic delays");
        double mean = recipe.settings().number(DELAY);
        var due =
                new PriorityQueue<Stream>(
                        Comparator.comparingLong(Stream::next).thenComparingInt(Stream::number));
        due.addAll(streams(recipe, count));
        var tasks = new ArrayList<Task>(recipe.tasks());
        while (tasks.size() < recipe.tasks()) {
            var stream = due.remove();
            tasks.add(stream.task());
            due.add(stream.after(delays.exponential(mean)));
        }
        return tasks;
    }

    private static List<Stream> streams(Recipe recipe, int count) {
        var settings = recipe.settings();
        var periods = Draws.of(recipe.seed(), "periodic periods");
        var volumes = Draws.of(recipe.seed(), "periodic volumes");
        var weights = Draws.of(recipe.seed(), "periodic weights");
        int multiples = settings.count(MULTIPLES);
        var streams = new ArrayList<Stream>();
        for (int i = 1; i <= count; i++) {
            long period = periods.integer(1, multiples) * settings.micros(PERIOD);
            double side = volumes.logUniform(settings.number(SMALLEST), settings.number(LARGEST));
            var volume = new Extent.Volume(StrictMath.max(1, StrictMath.round(side * side)));
            double weight = weights.between(1, settings.number(WEIGHT));
            var exact = new Weight((int) StrictMath.round(weight * Weight.ONE.tenThousandths()));
            streams.add(new Stream(i, period, volume, exact, periods.integer(0, period - 1), 0));
        }
        return streams;
    }
}
