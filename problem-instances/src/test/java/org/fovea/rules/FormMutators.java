package org.fovea.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.instance.Feed;
import org.fovea.instance.Limits;
import org.fovea.instance.Scale;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/** Breaks of rule 0. */
final class FormMutators {

    private FormMutators() {}

    static List<Mutator> all() {
        return List.of(
                form(
                        "another instance's name",
                        sample -> Stream.of(named(sample, sample.instance().name() + "-2"))),
                form("a digest in capitals", sample -> Stream.of(digest(sample, "A".repeat(64)))),
                form("a digest too short", sample -> Stream.of(digest(sample, "a".repeat(63)))),
                form("an input id twice", sample -> sample.inputs().stream().map(sample::plus)),
                form(
                        "an input id with a space",
                        sample -> sample.inputs(any -> true).map(i -> renamed(sample, i, "a b"))),
                form(
                        "an empty input id",
                        sample -> sample.inputs(any -> true).map(i -> renamed(sample, i, ""))),
                form("an input without placements", FormMutators::emptied),
                form("two placements in a crop input", FormMutators::shared),
                form(
                        "a crop with a scale and a position",
                        formed(Feed.Crop.class, task -> on(task, 0, 0))),
                form(
                        "a crop with a scale",
                        formed(Feed.Crop.class, task -> new Placement.InVolume(task, Scale.ONE))),
                form(
                        "a rectangle canvas without a position",
                        formed(
                                Feed.RectangleCanvas.class,
                                task -> new Placement.InVolume(task, Scale.ONE))),
                form(
                        "a rectangle canvas without a scale",
                        formed(Feed.RectangleCanvas.class, Placement.Crop::new)),
                form("x below 0", formed(Feed.RectangleCanvas.class, task -> on(task, -1, 0))),
                form("y below 0", formed(Feed.RectangleCanvas.class, task -> on(task, 0, -1))),
                form(
                        "a volume canvas with a position",
                        formed(Feed.VolumeCanvas.class, task -> on(task, 0, 0))),
                form(
                        "a volume canvas without a scale",
                        formed(Feed.VolumeCanvas.class, Placement.Crop::new)),
                form("an unknown task in an input", FormMutators::stranger),
                form("an unknown network of an input", FormMutators::homeless),
                form("an unknown network of a launch", FormMutators::nowhere),
                form("an unknown input in a launch", FormMutators::ghost),
                form("a start before 0", sample -> started(sample, -1)),
                form("a start after the end of time", sample -> started(sample, Limits.TIME + 1)),
                form("an unknown task rejected", sample -> Stream.of(rejecting(sample, "nobody"))),
                form(
                        "a task rejected twice",
                        sample ->
                                sample.schedule().rejected().stream()
                                        .map(t -> rejecting(sample, t))),
                form("rejected out of order", FormMutators::shuffled));
    }

    private static Mutator form(String clause, Function<Sample, Stream<Sample>> breaks) {
        return new Mutator(0, clause, breaks);
    }

    private static Sample named(Sample sample, String name) {
        var schedule = sample.schedule();
        return new Sample(
                sample.instance(),
                new Schedule(
                        name,
                        Optional.empty(),
                        schedule.provenance(),
                        schedule.inputs(),
                        schedule.launches(),
                        schedule.rejected()));
    }

    private static Sample digest(Sample sample, String digest) {
        return new Sample(sample.instance(), sample.schedule().ofFile(digest));
    }

    private static Sample renamed(Sample sample, int index, String id) {
        var input = sample.inputs().get(index);
        var launches =
                sample.launches().stream()
                        .map(launch ->
                                new Launch(
                                        launch.start(),
                                        launch.end(),
                                        launch.network(),
                                        launch.stage(),
                                        launch.inputs().stream()
                                                .map(named -> named.equals(input.id()) ? id : named)
                                                .toList()))
                        .toList();
        return sample.launches(launches)
                .with(index, new Input(id, input.network(), input.placements()));
    }

    private static Stream<Sample> emptied(Sample sample) {
        return sample.inputs(sample::optional)
                .map(i -> {
                    var input = sample.inputs().get(i);
                    return sample.with(i, new Input(input.id(), input.network(), List.of()))
                            .rejecting(input.placements().stream().map(Placement::task).toList());
                });
    }

    private static Stream<Sample> shared(Sample sample) {
        return sample.inputs(input -> sample.network(input.network()).feed() instanceof Feed.Crop)
                .flatMap(i -> {
                    var input = sample.inputs().get(i);
                    long start = sample.launchesOf(input.id()).getFirst().start();
                    return sample.schedule().rejected().stream()
                            .filter(task -> sample.task(task).release() <= start)
                            .filter(task -> PlacementMutators.serves(sample, input.network(), task))
                            .map(task ->
                                    sample.admitting(task)
                                            .with(
                                                    i,
                                                    new Input(
                                                            input.id(),
                                                            input.network(),
                                                            Build.plus(
                                                                    input.placements(),
                                                                    new Placement.Crop(task)))));
                });
    }

    private static Placement on(String task, int x, int y) {
        return new Placement.OnCanvas(task, Scale.ONE, x, y);
    }

    /** Every placement on a network of a kind, in another form. */
    private static Function<Sample, Stream<Sample>> formed(
            Class<? extends Feed> kind, Function<String, Placement> other) {
        return sample ->
                sample.inputs(input -> kind.isInstance(sample.network(input.network()).feed()))
                        .flatMap(i ->
                                IntStream.range(0, sample.inputs().get(i).placements().size())
                                        .mapToObj(p ->
                                                sample.replacing(
                                                        i,
                                                        p,
                                                        other.apply(
                                                                sample.inputs()
                                                                        .get(i)
                                                                        .placements()
                                                                        .get(p)
                                                                        .task()))));
    }

    private static Stream<Sample> stranger(Sample sample) {
        return sample.inputs(sample::optional)
                .map(i -> {
                    var placement = sample.inputs().get(i).placements().getFirst();
                    var other =
                            switch (placement) {
                                case Placement.Crop crop -> new Placement.Crop("nobody");
                                case Placement.OnCanvas on ->
                                        new Placement.OnCanvas(
                                                "nobody", on.scale(), on.x(), on.y());
                                case Placement.InVolume in ->
                                        new Placement.InVolume("nobody", in.scale());
                            };
                    return sample.replacing(i, 0, other).rejecting(List.of(placement.task()));
                });
    }

    private static Stream<Sample> homeless(Sample sample) {
        return sample.inputs(any -> true)
                .map(i -> {
                    var input = sample.inputs().get(i);
                    return sample.with(i, new Input(input.id(), "nowhere", input.placements()));
                });
    }

    private static Stream<Sample> nowhere(Sample sample) {
        return sample.launches(any -> true)
                .map(i -> {
                    var launch = sample.launches().get(i);
                    return sample.with(
                            i,
                            new Launch(
                                    launch.start(),
                                    launch.end(),
                                    "nowhere",
                                    launch.stage(),
                                    launch.inputs()));
                });
    }

    private static Stream<Sample> ghost(Sample sample) {
        return sample.launches(LaunchMutators.free(sample))
                .filter(i -> LaunchMutators.room(sample, sample.launches().get(i)))
                .map(i -> {
                    var launch = sample.launches().get(i);
                    return sample.with(
                            i,
                            sample.launch(
                                    launch.start(),
                                    launch.network(),
                                    launch.stage(),
                                    Build.plus(launch.inputs(), "ghost")));
                });
    }

    private static Stream<Sample> started(Sample sample, long start) {
        return sample.launches(sample::optional)
                .map(i -> {
                    var launch = sample.launches().get(i);
                    return sample.with(
                            i,
                            sample.launch(
                                    start, launch.network(), launch.stage(), launch.inputs()));
                });
    }

    private static Sample rejecting(Sample sample, String task) {
        return sample.rejected(Build.plus(sample.schedule().rejected(), task));
    }

    private static Stream<Sample> shuffled(Sample sample) {
        return IntStream.range(1, sample.schedule().rejected().size())
                .mapToObj(i -> {
                    var rejected = new ArrayList<>(sample.schedule().rejected());
                    rejected.add(i - 1, rejected.remove(i));
                    return sample.rejected(rejected);
                });
    }
}
