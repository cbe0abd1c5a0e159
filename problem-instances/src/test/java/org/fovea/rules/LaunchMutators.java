package org.fovea.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.instance.Feed;
import org.fovea.instance.Stage;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;

/** Breaks of rules 3 and 4: who is launched together, and in which order stages run. */
final class LaunchMutators {

    private LaunchMutators() {}

    static List<Mutator> all() {
        return List.of(
                new Mutator(3, "no inputs", LaunchMutators::empty),
                new Mutator(3, "more inputs than the batch limit", LaunchMutators::crowded),
                new Mutator(3, "an input twice", LaunchMutators::doubled),
                new Mutator(3, "an input of another network", LaunchMutators::foreign),
                new Mutator(4, "an input never launched", LaunchMutators::idle),
                new Mutator(4, "a stage again", LaunchMutators::again),
                new Mutator(4, "stage 1 again", LaunchMutators::restarted),
                new Mutator(4, "stage 2 without stage 1", LaunchMutators::skipped),
                new Mutator(4, "stage 3 without stage 2", LaunchMutators::jumped),
                new Mutator(4, "a stage after the last", sample -> beyond(sample, 1)),
                new Mutator(4, "stage 0", sample -> beyond(sample, Integer.MIN_VALUE)),
                new Mutator(4, "stage 2 before stage 1", LaunchMutators::reversed));
    }

    /**
     * Launches that may take longer: nothing follows on the device, nothing mandatory is in them,
     * energy is unlimited.
     */
    static Predicate<Launch> free(Sample sample) {
        return launch ->
                sample.last(launch)
                        && sample.optional(launch)
                        && sample.deviceOf(launch.network()).energyBudget().isEmpty();
    }

    /** Whether the batch limit leaves room for one input more. */
    static boolean room(Sample sample, Launch launch) {
        return launch.inputs().size() < sample.network(launch.network()).batchLimit();
    }

    private static Stream<Sample> empty(Sample sample) {
        return sample.instance().devices().stream()
                .flatMap(device -> device.networks().stream())
                .map(network ->
                        sample.plus(
                                new Launch(
                                        sample.horizon(),
                                        sample.horizon() + 7,
                                        network.id(),
                                        1,
                                        List.of())));
    }

    /** The batch limit is lowered below the largest batch. */
    private static Stream<Sample> crowded(Sample sample) {
        return sample.launches().stream()
                .filter(launch -> launch.inputs().size() > 1)
                .map(launch -> {
                    var network = sample.network(launch.network());
                    int limit = launch.inputs().size() - 1;
                    var stages =
                            network.stages().stream()
                                    .map(stage ->
                                            new Stage(
                                                    stage.latency().subList(0, limit),
                                                    stage.energy().isEmpty()
                                                            ? List.of()
                                                            : stage.energy().subList(0, limit),
                                                    Map.of()))
                                    .toList();
                    return sample.restaged(network, stages, network.accuracy());
                });
    }

    private static Stream<Sample> doubled(Sample sample) {
        return sample.launches(free(sample))
                .filter(i -> room(sample, sample.launches().get(i)))
                .map(i -> {
                    var launch = sample.launches().get(i);
                    var twice = Build.plus(launch.inputs(), launch.inputs().getFirst());
                    return sample.with(
                            i,
                            sample.launch(launch.start(), launch.network(), launch.stage(), twice));
                });
    }

    private static Stream<Sample> foreign(Sample sample) {
        return sample.launches(free(sample))
                .flatMap(i -> {
                    var launch = sample.launches().get(i);
                    return sample.instance().devices().stream()
                            .filter(device -> device.energyBudget().isEmpty())
                            .flatMap(device -> device.networks().stream())
                            .filter(other -> !other.id().equals(launch.network()))
                            .filter(other -> other.stages().size() >= launch.stage())
                            .filter(other -> other.batchLimit() >= launch.inputs().size())
                            .map(other ->
                                    sample.with(
                                            i,
                                            sample.launch(
                                                    sample.horizon(),
                                                    other.id(),
                                                    launch.stage(),
                                                    launch.inputs())));
                });
    }

    private static Stream<Sample> idle(Sample sample) {
        return sample.instance().devices().stream()
                .flatMap(device -> device.networks().stream())
                .filter(network ->
                        network.feed() instanceof Feed.Crop && sample.unlimited(network.id()))
                .flatMap(network ->
                        sample.schedule().rejected().stream()
                                .filter(task -> !sample.task(task).mandatory())
                                .filter(task ->
                                        PlacementMutators.serves(sample, network.id(), task))
                                .map(task ->
                                        sample.admitting(task)
                                                .plus(
                                                        new Input(
                                                                "idle",
                                                                network.id(),
                                                                List.of(
                                                                        new Placement.Crop(
                                                                                task))))));
    }

    /** The last stage of every input once more, when everything has ended. */
    private static Stream<Sample> again(Sample sample) {
        return sample.inputs().stream()
                .filter(input -> sample.deviceOf(input.network()).energyBudget().isEmpty())
                .map(input ->
                        sample.plus(
                                sample.launch(
                                        sample.horizon(),
                                        input.network(),
                                        sample.launchesOf(input.id()).getLast().stage(),
                                        List.of(input.id()))));
    }

    private static Stream<Sample> restarted(Sample sample) {
        return sample.inputs().stream()
                .filter(input -> sample.deviceOf(input.network()).energyBudget().isEmpty())
                .map(input ->
                        sample.plus(
                                sample.launch(
                                        sample.horizon(),
                                        input.network(),
                                        1,
                                        List.of(input.id()))));
    }

    private static Stream<Sample> skipped(Sample sample) {
        return sample.launches(launch ->
                        free(sample).test(launch)
                                && launch.stage() == 1
                                && sample.network(launch.network()).stages().size() > 1)
                .map(i -> {
                    var launch = sample.launches().get(i);
                    return sample.with(
                            i, sample.launch(launch.start(), launch.network(), 2, launch.inputs()));
                });
    }

    private static Stream<Sample> jumped(Sample sample) {
        return sample.inputs().stream()
                .filter(input -> sample.deviceOf(input.network()).energyBudget().isEmpty())
                .filter(input -> sample.network(input.network()).stages().size() > 2)
                .filter(input -> sample.launchesOf(input.id()).size() == 1)
                .map(input ->
                        sample.plus(
                                sample.launch(
                                        sample.horizon(),
                                        input.network(),
                                        3,
                                        List.of(input.id()))));
    }

    /**
     * A launch of a stage that does not exist: the last plus {@code more}, or below 1 where that
     * overflows.
     */
    private static Stream<Sample> beyond(Sample sample, int more) {
        return sample.inputs().stream()
                .map(input -> {
                    int stage =
                            more > 0 ? sample.network(input.network()).stages().size() + more : 0;
                    return sample.plus(
                            new Launch(
                                    sample.horizon(),
                                    sample.horizon() + 5,
                                    input.network(),
                                    stage,
                                    List.of(input.id())));
                });
    }

    /** Both launches of an input that runs two stages alone, moved to the end and swapped. */
    private static Stream<Sample> reversed(Sample sample) {
        return sample.inputs().stream()
                .filter(sample::optional)
                .filter(input -> sample.launchesOf(input.id()).size() == 2)
                .filter(input ->
                        sample.launchesOf(input.id()).stream()
                                .allMatch(l -> l.inputs().size() == 1))
                .map(input -> {
                    var mine = sample.launchesOf(input.id());
                    var second =
                            sample.launch(
                                    sample.horizon(), input.network(), 2, List.of(input.id()));
                    var first =
                            sample.launch(second.end(), input.network(), 1, List.of(input.id()));
                    var launches =
                            IntStream.range(0, sample.launches().size())
                                    .mapToObj(i -> sample.launches().get(i))
                                    .filter(launch -> !mine.contains(launch))
                                    .toList();
                    return sample.launches(launches).plus(second).plus(first);
                });
    }
}
