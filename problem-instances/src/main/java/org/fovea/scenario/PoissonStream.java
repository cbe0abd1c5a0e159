package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * The measuring set {@code stream}: objects one by one as a Poisson process brings them, of three
 * urgencies and three weights.
 *
 * <p>The number of tasks and the load fix the horizon; given both, the times between the first and
 * the last arrival are uniform and independent (Kingman 1993), which is how they are drawn.
 */
final class PoissonStream implements Scenario {

    private static final Knob.Number LOAD =
            Knob.Number.of(
                    "load",
                    "",
                    "0.01..1000",
                    "4",
                    "mean time between releases = work / (load x tasks); work: least device time that"
                            + " gives every object its best accuracy",
                    "assumed");

    private static final Knob.Count BATCH =
            Knob.Count.of(
                    "batch",
                    "",
                    "1..256",
                    "4",
                    "batch limit for 256 px; twice as much for 128 px, four times for 64 px; b inputs"
                            + " take round(base (a + (1 - a) b)), a = .75, .6, .45 for 64, 128, 256 px",
                    "assumed");

    private static final Knob.Number JITTER =
            Knob.Number.of(
                    "jitter",
                    "ms",
                    "0..100000",
                    "15",
                    "deadline = release + one of 20, 45, 90 ms + uniform 0..jitter",
                    "assumed");

    private static final List<Long> URGENCIES = List.of(20_000L, 45_000L, 90_000L); // us
    private static final List<Weight> WEIGHTS =
            List.of(Weight.of("1"), Weight.of("2.5"), Weight.of("5"));
    private static final double[] WEIGHT_SHARES = {60, 30, 10};

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String summary() {
        return "measuring set: Poisson arrivals of three sizes, weights and urgencies";
    }

    @Override
    public String assumptions() {
        return TalkNetwork.ORIGIN
                + " "
                + TalkNetwork.SWITCHING_ORIGIN
                + " Objects, weights (1, 2.5, 5 for 60, 30, 10 % of them), arrivals and deadlines (20,"
                + " 45, 90 ms alike) are assumed.";
    }

    @Override
    public List<Knob> knobs() {
        var knobs = new ArrayList<Knob>(List.of(LOAD, BATCH, JITTER));
        knobs.addAll(SizedObjects.MIXED.knobs());
        return knobs;
    }

    @Override
    public Instance instance(Recipe recipe) {
        var device = device(recipe.settings());
        var drawn = SizedObjects.MIXED.drawn(recipe);
        double horizon = SizedObjects.work(device, drawn) / recipe.settings().number(LOAD);
        long[] releases = releases(recipe, horizon);
        var arriving = objects(recipe.seed(), recipe.settings());
        var tasks = new ArrayList<Task>(drawn.size());
        for (int i = 0; i < releases.length; i++)
            tasks.add(arriving.task("t" + (i + 1), releases[i]));
        return new Instance(recipe.name(), recipe.description(), List.of(device), tasks);
    }

    /** The Poisson process itself: where it has no end, times between arrivals are exponential. */
    @Override
    public Inflow inflow(long seed, Settings settings) {
        var device = device(settings);
        var pilot = SizedObjects.MIXED.drawn(new Recipe(this, Inflow.PILOT, seed, settings));
        double work = SizedObjects.work(device, pilot) / Inflow.PILOT;
        double between = work / settings.number(LOAD);
        var gaps = Draws.of(seed, "gap");
        var arrivals = new Arrivals(() -> gaps.exponential(between), objects(seed, settings));
        return new Inflow(List.of(device), arrivals);
    }

    private static Arrivals.Arriving objects(long seed, Settings settings) {
        var objects = SizedObjects.MIXED.endless(seed, settings);
        long jitter = settings.micros(JITTER);
        var urgencies = Draws.of(seed, "urgency");
        var jitters = Draws.of(seed, "jitter");
        var weights = Draws.of(seed, "weight");
        return (id, release) -> {
            long due = release + urgencies.oneOf(URGENCIES) + jitters.integer(0, jitter);
            var weight = WEIGHTS.get(weights.index(WEIGHT_SHARES));
            return Task.of(id, release, due, objects.next()).weighing(weight);
        };
    }

    private static Device device(Settings settings) {
        int largest = TalkNetwork.CLASSES.getLast();
        var networks =
                TalkNetwork.ALL.stream()
                        .map(network ->
                                network.crop(
                                        settings.count(BATCH) * largest / network.side(),
                                        BigDecimal.ONE,
                                        TalkNetwork.CLASSES))
                        .toArray(Network[]::new);
        return Device.of("gpu", TalkNetwork.CLASSES, networks);
    }

    /**
     * Ascending; the first at 0 and the last one mean gap before the horizon, us, since a load
     * counts one period after the last.
     */
    private static long[] releases(Recipe recipe, double horizon) {
        var draws = Draws.of(recipe.seed(), "release");
        int tasks = recipe.tasks();
        long last = tasks == 0 ? 0 : Math.round(horizon / tasks * (tasks - 1));
        long[] releases = new long[tasks];
        for (int i = 1; i < tasks; i++) releases[i] = i == 1 ? last : draws.integer(0, last);
        Arrays.sort(releases);
        return releases;
    }
}
