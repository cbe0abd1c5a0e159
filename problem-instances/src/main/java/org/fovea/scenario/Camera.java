package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * What scenarios of frames share: an image, frames one period apart, and a device that runs the
 * networks of the talk on crops and on a canvas.
 *
 * @param period between two frames, ms
 * @param width of the image, px
 * @param height of the image, px
 */
record Camera(Knob.Number period, Knob.Count width, Knob.Count height) {

    /** Where the frame periods come from that more than one scenario has. */
    static final String PERIODS =
            "70, 100, 150 ms in the paper on generalised batched proportional balancing";

    private static final int BATCH_LIMIT = 4; // assumed, as in the measuring sets
    private static final long LATEST = Limits.TIME / 2; // leaves room for any deadline
    private static final int CANVAS = 512; // px, the canvas of the talk

    /** One object in one frame, to be answered within {@code window} us. */
    record Sight(Region region, long window, Weight weight, Optional<String> track) {

        /** An object like any other, of which no more is known. */
        static Sight of(Region region, long window) {
            return new Sight(region, window, Weight.ONE, Optional.empty());
        }
    }

    /** What stands in front of the camera: asked once for each frame, in their order. */
    interface Scene {
        List<Sight> frame();

        /** Frames that have nothing to do with each other, nor objects of one frame. */
        static Scene independent(IntSupplier objects, Supplier<Sight> object) {
            return () -> Stream.generate(object).limit(objects.getAsInt()).toList();
        }
    }

    /** A camera; the sources say where period and image come from. */
    static Camera of(String periodSource, String width, String height, String imageSource) {
        return new Camera(
                Knob.Number.of(
                        "period",
                        "ms",
                        "1..1000",
                        "100",
                        "frame f = 0, 1, ... is taken at f x period; its objects are released then",
                        periodSource),
                side("width", width, imageSource),
                side("height", height, imageSource));
    }

    private static Knob.Count side(String name, String standard, String source) {
        return Knob.Count.of(
                name,
                "px",
                "16..65536",
                standard,
                name + " of the image; objects are cut off at its edges",
                source);
    }

    /** A scenario's own knobs, and then the camera's and the load. */
    List<Knob> knobs(Knob... own) {
        return Stream.concat(Stream.of(own), Stream.of(period, width, height, WantedLoad.BY_SPEED))
                .toList();
    }

    /** The image as set. */
    Region.Image image(Settings settings) {
        return new Region.Image(settings.count(width), settings.count(height));
    }

    /** The instance of a recipe: as many frames as its tasks fill, the last one cut. */
    Instance instance(Recipe recipe, Scene scene) {
        var tasks = tasks(recipe, scene);
        return WantedLoad.bySpeed(recipe.settings(), tasks, Camera::device).instance(recipe);
    }

    /** What such scenarios rest on. */
    static String assumptions(List<Knob> knobs) {
        return String.join(
                " ",
                TalkNetwork.ORIGIN,
                TalkNetwork.SWITCHING_ORIGIN,
                TalkNetwork.CANVAS_ORIGIN,
                Sources.told(knobs));
    }

    /**
     * One device with the talk's crop networks of 64, 128 and 256 px and its canvas of 512 px.
     *
     * @param slowness factor on every latency
     */
    static Device device(BigDecimal slowness) {
        var networks = new ArrayList<>(TalkNetwork.crops(BATCH_LIMIT, slowness));
        networks.add(TalkNetwork.canvas(CANVAS, slowness));
        return Device.of("gpu", TalkNetwork.CLASSES, networks.toArray(Network[]::new));
    }

    private List<Task> tasks(Recipe recipe, Scene scene) {
        long between = recipe.settings().micros(period);
        var tasks = new ArrayList<Task>(recipe.tasks());
        for (long frame = 0; tasks.size() < recipe.tasks(); frame++) {
            long release = frame * between;
            if (release > LATEST) throw endless(recipe, frame);
            var sights = scene.frame();
            int left = recipe.tasks() - tasks.size();
            for (int i = 0; i < StrictMath.min(left, sights.size()); i++)
                tasks.add(task(frame, release, i + 1, sights.get(i)));
        }
        return tasks;
    }

    /** A scene so empty that its frames would never fill the tasks must end somewhere. */
    private InvalidValue endless(Recipe recipe, long frame) {
        String found = recipe.settings().decimal(period).toPlainString();
        String expected =
                "a period so short that frame %d comes within %d us".formatted(frame, LATEST);
        return new InvalidValue(List.of(new Flaw(period.name(), found, expected, "")));
    }

    private static Task task(long frame, long release, int number, Sight sight) {
        return new Task(
                frame + "-" + number,
                release,
                release + sight.window(),
                sight.region().extent(),
                sight.weight(),
                false,
                1,
                new Source(
                        Optional.of(new Source.Frame.Number(frame)),
                        sight.region().left(),
                        sight.region().top(),
                        sight.track()));
    }
}
