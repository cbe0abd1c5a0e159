package org.fovea.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;

/** Breaks of rules 6 and 10: where a task is placed, and whether it can be served there. */
final class PlacementMutators {

    private PlacementMutators() {}

    static List<Mutator> all() {
        return List.of(
                new Mutator(6, "placed in two inputs", PlacementMutators::copied),
                new Mutator(6, "placed twice in one canvas", PlacementMutators::twice),
                new Mutator(6, "placed and rejected", PlacementMutators::rejected),
                new Mutator(6, "neither placed nor rejected", PlacementMutators::forgotten),
                new Mutator(10, "no accuracy for the class", PlacementMutators::withoutEntry),
                new Mutator(10, "no accuracy at the scale", PlacementMutators::unscaled),
                new Mutator(
                        10,
                        "a class that the device has and the network not",
                        PlacementMutators::reclassed),
                new Mutator(
                        10, "1 px wider than the canvas", sample -> shrunk(sample, true, false)),
                new Mutator(
                        10, "1 px higher than the canvas", sample -> shrunk(sample, false, true)),
                new Mutator(
                        10, "1 px^2 more than the volume canvas", PlacementMutators::voluminous),
                new Mutator(10, "a bare volume in a crop", sample -> bare(sample, Feed.Crop.class)),
                new Mutator(
                        10,
                        "a bare volume on a rectangle canvas",
                        sample -> bare(sample, Feed.RectangleCanvas.class)));
    }

    /** Whether a crop network has an entry for a task's class. */
    static boolean serves(Sample sample, String network, String task) {
        if (!(sample.task(task).object() instanceof Extent.Rectangle object)) return false;
        int sizeClass = sample.deviceOf(network).nativeClass(object);
        return sample.network(network).accuracy().stream()
                .anyMatch(entry -> entry.sizeClass() == sizeClass);
    }

    private static Stream<Sample> copied(Sample sample) {
        return sample.inputs().stream()
                .filter(input -> sample.unlimited(input.network()))
                .map(input ->
                        sample.plus(new Input("copy", input.network(), input.placements()))
                                .plus(
                                        sample.launch(
                                                sample.horizon(),
                                                input.network(),
                                                1,
                                                List.of("copy"))));
    }

    /** Once more on a canvas that has grown by its own width. */
    private static Stream<Sample> twice(Sample sample) {
        return sample.inputs(input -> sample.network(input.network()).feed().canvas())
                .map(i -> {
                    var input = sample.inputs().get(i);
                    var network = sample.network(input.network());
                    var more =
                            switch (input.placements().getFirst()) {
                                case Placement.Crop crop -> crop;
                                case Placement.InVolume in -> in;
                                case Placement.OnCanvas on ->
                                        new Placement.OnCanvas(
                                                on.task(), on.scale(), beside(network), on.y());
                            };
                    return sample.resized(network, 2 * beside(network), network.height())
                            .with(
                                    i,
                                    new Input(
                                            input.id(),
                                            input.network(),
                                            Build.plus(input.placements(), more)));
                });
    }

    /** The first column of the grid right of the canvas and its padding. */
    static int beside(Network network) {
        return network.feed() instanceof Feed.RectangleCanvas(int padding, int alignment)
                ? Math.ceilDiv(network.width() + padding, alignment) * alignment
                : network.width();
    }

    private static Stream<Sample> rejected(Sample sample) {
        return sample.inputs().stream()
                .flatMap(input -> input.placements().stream())
                .map(placement -> sample.rejecting(List.of(placement.task())));
    }

    private static Stream<Sample> forgotten(Sample sample) {
        return sample.schedule().rejected().stream().map(sample::admitting);
    }

    private static Stream<Sample> withoutEntry(Sample sample) {
        return eachPlacement(
                sample,
                (input, placement) -> {
                    var network = sample.network(input.network());
                    int sizeClass =
                            sample.deviceOf(network.id())
                                    .nativeClass(sample.task(placement.task()).object());
                    var others =
                            network.accuracy().stream()
                                    .filter(entry -> entry.sizeClass() != sizeClass)
                                    .toList();
                    return Stream.of(sample.restaged(network, network.stages(), others));
                });
    }

    private static Stream<Sample> unscaled(Sample sample) {
        return sample.inputs(input -> sample.network(input.network()).feed().canvas())
                .flatMap(i ->
                        IntStream.range(0, sample.inputs().get(i).placements().size())
                                .mapToObj(p -> {
                                    var odd =
                                            new Scale(1); // the least there is, and listed nowhere
                                    var other =
                                            switch (sample.inputs().get(i).placements().get(p)) {
                                                case Placement.Crop crop -> crop;
                                                case Placement.OnCanvas on ->
                                                        new Placement.OnCanvas(
                                                                on.task(), odd, on.x(), on.y());
                                                case Placement.InVolume in ->
                                                        new Placement.InVolume(in.task(), odd);
                                            };
                                    return sample.replacing(i, p, other);
                                }));
    }

    /** The device gets a size class that is exactly the object's side. */
    private static Stream<Sample> reclassed(Sample sample) {
        return eachPlacement(
                sample,
                (input, placement) -> {
                    var device = sample.deviceOf(input.network());
                    int side = sample.task(placement.task()).object().side();
                    if (device.sizeClasses().contains(side)) return Stream.empty();
                    var classes =
                            Stream.concat(device.sizeClasses().stream(), Stream.of(side))
                                    .sorted()
                                    .toList();
                    return Stream.of(
                            sample.with(
                                    new Device(
                                            device.id(),
                                            classes,
                                            device.memoryBytes(),
                                            device.energyBudget(),
                                            device.budgets(),
                                            device.launchOverhead(),
                                            device.networks(),
                                            device.measured())));
                });
    }

    /** The canvas is 1 px too small for an object that is alone on all canvases of the network. */
    private static Stream<Sample> shrunk(Sample sample, boolean narrower, boolean lower) {
        return eachPlacement(
                sample,
                (input, placement) -> {
                    var network = sample.network(input.network());
                    if (!(placement instanceof Placement.OnCanvas on) || !alone(sample, input))
                        return Stream.empty();
                    var object = (Extent.Rectangle) sample.task(on.task()).object();
                    int width =
                            narrower ? (int) on.scale().side(object.width()) - 1 : network.width();
                    int height =
                            lower ? (int) on.scale().side(object.height()) - 1 : network.height();
                    return width < 1 || height < 1
                            ? Stream.empty()
                            : Stream.of(sample.resized(network, width, height));
                });
    }

    private static Stream<Sample> voluminous(Sample sample) {
        return eachPlacement(
                sample,
                (input, placement) -> {
                    if (!(placement instanceof Placement.InVolume in) || !alone(sample, input))
                        return Stream.empty();
                    long volume = in.scale().volume(sample.task(in.task()).object());
                    if (volume == 1) return Stream.empty();
                    return Stream.of(
                            sample.resized(sample.network(input.network()), (int) volume - 1, 1));
                });
    }

    static boolean alone(Sample sample, Input input) {
        return input.placements().size() == 1
                && sample.inputs().stream()
                                .filter(other -> other.network().equals(input.network()))
                                .count()
                        == 1;
    }

    /** Of the object only the volume is known any more, with the same native class. */
    private static Stream<Sample> bare(Sample sample, Class<? extends Feed> kind) {
        return eachPlacement(
                sample,
                (input, placement) -> {
                    if (!kind.isInstance(sample.network(input.network()).feed()))
                        return Stream.empty();
                    var task = sample.task(placement.task());
                    long side = task.object().side();
                    return Stream.of(
                            sample.with(
                                    new Task(
                                            task.id(),
                                            task.release(),
                                            task.deadline(),
                                            new Extent.Volume(side * side),
                                            task.weight(),
                                            task.mandatory(),
                                            task.minExit(),
                                            task.source())));
                });
    }

    /** A change for one placement. */
    @FunctionalInterface
    interface Change {
        Stream<Sample> of(Input input, Placement placement);
    }

    static Stream<Sample> eachPlacement(Sample sample, Change change) {
        return sample.inputs().stream()
                .flatMap(input ->
                        input.placements().stream()
                                .flatMap(placement -> change.of(input, placement)));
    }
}
