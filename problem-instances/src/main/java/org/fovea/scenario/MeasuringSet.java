package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * A set that solvers are measured on: one device with the networks of {@link TalkNetwork}, objects
 * that come in frames, more of them than the device can serve.
 *
 * <p>What is drawn for one knob does not depend on another, so that {@code k3} and {@code kc} of a
 * seed, or {@code tight} and {@code loose}, have the same objects.
 *
 * @param heaviest standard of the knob of that name
 * @param load standard of the knob of that name
 */
record MeasuringSet(
        String name,
        String summary,
        SizedObjects objects,
        String heaviest,
        Optional<Canvas> canvas,
        Windows windows,
        String load)
        implements Scenario {

    static final MeasuringSet K1 =
            new MeasuringSet(
                    "k1",
                    "measuring set: objects of one size, one network with four exits, weight 1",
                    SizedObjects.LARGE,
                    "1",
                    Optional.empty(),
                    Windows.tightOrLoose(),
                    "3");

    static final MeasuringSet K3 =
            new MeasuringSet(
                    "k3",
                    "measuring set: three sizes, a multi-exit network for each, resizing between"
                            + " them",
                    SizedObjects.MIXED,
                    "5",
                    Optional.empty(),
                    Windows.tightOrLoose(),
                    "3");

    static final MeasuringSet KC =
            withCanvas(
                    "kc",
                    "a canvas beside the networks of k3",
                    new Canvas("512", "1"),
                    Windows.tightOrLoose(),
                    "3");

    static final MeasuringSet KC_DENSE =
            withCanvas(
                    "kc-dense",
                    "kc at higher load, due sooner",
                    new Canvas("512", "1"),
                    Windows.between("25", "80"),
                    "5");

    static final MeasuringSet KC_SMALL =
            withCanvas(
                    "kc-small",
                    "kc with a canvas so small that area binds",
                    new Canvas("224", "0.6"),
                    Windows.between("30", "120"),
                    "4");

    static final MeasuringSet KC_MID =
            withCanvas(
                    "kc-mid",
                    "kc with a middling canvas at double the load",
                    new Canvas("320", "0.8"),
                    Windows.between("25", "90"),
                    "6");

    private static final Knob.Number PERIOD =
            Knob.Number.of(
                    "period",
                    "ms",
                    "0.001..10000",
                    "33.333",
                    "release = frame x period, frame uniform 0..frames - 1",
                    "assumed: 30 frames a second");

    private static final Knob.Count BATCH =
            Knob.Count.of(
                    "batch",
                    "",
                    "1..1024",
                    "4",
                    "batch limit of the crop networks: b inputs take round(base (a + (1 - a) b)),"
                            + " a = .75, .6, .45 for 64, 128, 256 px",
                    "assumed");

    private static MeasuringSet withCanvas(
            String name, String summary, Canvas canvas, Windows windows, String load) {
        return new MeasuringSet(
                name,
                "measuring set: " + summary,
                SizedObjects.MIXED,
                "5",
                Optional.of(canvas),
                windows,
                load);
    }

    @Override
    public String assumptions() {
        return TalkNetwork.ORIGIN
                + (objects.classes().size() > 1 ? " " + TalkNetwork.SWITCHING_ORIGIN : "")
                + (canvas.isPresent() ? " " + TalkNetwork.CANVAS_ORIGIN : "")
                + " Objects, weights, frames and windows are assumed.";
    }

    @Override
    public List<Knob> knobs() {
        var knobs = new ArrayList<>(windows.knobs());
        knobs.add(loadKnob());
        knobs.add(PERIOD);
        knobs.add(BATCH);
        knobs.add(heaviestKnob());
        knobs.addAll(objects.knobs());
        canvas.ifPresent(each -> knobs.addAll(each.knobs()));
        return knobs;
    }

    @Override
    public Instance instance(Recipe recipe) {
        var settings = recipe.settings();
        var device = device(settings);
        var drawn = objects.drawn(recipe);
        double horizon = SizedObjects.work(device, drawn) / settings.number(loadKnob());
        long period = settings.micros(PERIOD);
        long last = Math.max(1, Math.round(horizon / period)) - 1;
        var frames = Draws.of(recipe.seed(), "frame");
        var seen = new ArrayList<Seen>(drawn.size());
        for (var object : drawn) seen.add(new Seen(frames.integer(0, last), object));
        return new Instance(
                recipe.name(), recipe.description(), List.of(device), tasks(recipe, seen, period));
    }

    /** An object and the frame it is seen in. */
    private record Seen(long frame, Extent.Rectangle object) {}

    private Device device(Settings settings) {
        var networks = new ArrayList<Network>();
        for (var network : TalkNetwork.ALL)
            if (objects.classes().contains(network.side()))
                networks.add(
                        network.crop(settings.count(BATCH), BigDecimal.ONE, objects.classes()));
        canvas.ifPresent(each -> networks.add(each.network(settings)));
        return Device.of("gpu", objects.classes(), networks.toArray(Network[]::new));
    }

    private List<Task> tasks(Recipe recipe, List<Seen> seen, long period) {
        seen.sort(Comparator.comparingLong(Seen::frame)); // stable: else as drawn
        var ends = windows.ends(recipe.settings());
        int most = recipe.settings().count(heaviestKnob());
        var due = Draws.of(recipe.seed(), "window");
        var weights = Draws.of(recipe.seed(), "weight");
        var tasks = new ArrayList<Task>(seen.size());
        for (var each : seen) {
            long release = each.frame() * period;
            tasks.add(
                    new Task(
                            "t" + (tasks.size() + 1),
                            release,
                            release + due.integer(ends.shortest(), ends.longest()),
                            each.object(),
                            Weight.of(Long.toString(weights.integer(1, most))),
                            false,
                            1,
                            source(each.frame())));
        }
        return tasks;
    }

    private static Source source(long frame) {
        return new Source(
                Optional.of(new Source.Frame.Number(frame)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Knob.Number loadKnob() {
        return Knob.Number.of(
                "load",
                "",
                "0.01..1000",
                load,
                "horizon = work / load, frames = max(1, round(horizon / period)); work: least device"
                        + " time that gives every object its best accuracy",
                "assumed");
    }

    private Knob.Count heaviestKnob() {
        return Knob.Count.of(
                "heaviest",
                "",
                "1..1000",
                heaviest,
                "weight = uniform integer 1..heaviest",
                "assumed");
    }
}
