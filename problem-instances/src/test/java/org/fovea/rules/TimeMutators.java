package org.fovea.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.instance.Task;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;

/** Breaks of rules 1, 2 and 5: how long, when, and not before the release. */
final class TimeMutators {

    private TimeMutators() {}

    static List<Mutator> all() {
        return List.of(
                duration("ends later", (sample, launch) -> launch.end() + 1),
                duration("ends earlier", (sample, launch) -> launch.end() - 1),
                duration("ends before it starts", (sample, launch) -> launch.start() - 1),
                duration("ends at the last long", (sample, launch) -> Long.MAX_VALUE),
                duration("ends at the first long", (sample, launch) -> Long.MIN_VALUE),
                duration(
                        "without the overhead",
                        (sample, launch) ->
                                launch.end() - sample.deviceOf(launch.network()).launchOverhead()),
                duration(
                        "with the latency of one input",
                        (sample, launch) ->
                                launch.start()
                                        + sample.duration(launch.network(), launch.stage(), 1)),
                duration(
                        "with the latency of stage 1",
                        (sample, launch) ->
                                launch.start()
                                        + sample.duration(
                                                launch.network(), 1, launch.inputs().size())),
                new Mutator(
                        2,
                        "starts 1 us before the one before ends",
                        sample -> overlaps(sample, before -> before.end() - 1)),
                new Mutator(
                        2, "starts with the one before", sample -> overlaps(sample, Launch::start)),
                new Mutator(5, "released 1 us after the start", TimeMutators::releasedLater),
                new Mutator(5, "starts 1 us before a release", TimeMutators::startedEarlier));
    }

    private static Mutator duration(String clause, BiFunction<Sample, Launch, Long> end) {
        return new Mutator(
                1,
                clause,
                sample ->
                        sample.launches(launch -> end.apply(sample, launch) != launch.end())
                                .map(i -> {
                                    var launch = sample.launches().get(i);
                                    return sample.with(
                                            i,
                                            new Launch(
                                                    launch.start(),
                                                    end.apply(sample, launch),
                                                    launch.network(),
                                                    launch.stage(),
                                                    launch.inputs()));
                                }));
    }

    /** Moves launches that could start earlier, were it not for the one before. */
    private static Stream<Sample> overlaps(Sample sample, Function<Launch, Long> start) {
        return sample.launches(any -> true)
                .flatMap(i -> {
                    var launch = sample.launches().get(i);
                    return sample.launches().stream()
                            .filter(before ->
                                    sample.deviceOf(before.network())
                                            .equals(sample.deviceOf(launch.network())))
                            .filter(before ->
                                    before.start() < launch.start()
                                            && start.apply(before) >= earliest(sample, launch))
                            .map(before ->
                                    sample.with(
                                            i,
                                            sample.launch(
                                                    start.apply(before),
                                                    launch.network(),
                                                    launch.stage(),
                                                    launch.inputs())));
                });
    }

    /** When the inputs of a launch are ready for it and their tasks are released. */
    private static long earliest(Sample sample, Launch launch) {
        long time = 0;
        for (var id : launch.inputs()) {
            for (var other : sample.launchesOf(id))
                if (other.stage() < launch.stage()) time = Math.max(time, other.end());
            time = Math.max(time, release(sample, sample.input(id)));
        }
        return time;
    }

    private static long release(Sample sample, Input input) {
        return input.placements().stream()
                .mapToLong(p -> sample.task(p.task()).release())
                .max()
                .orElse(0);
    }

    private static Stream<Sample> releasedLater(Sample sample) {
        return sample.inputs().stream()
                .flatMap(input -> {
                    long start = sample.launchesOf(input.id()).getFirst().start();
                    return input.placements().stream()
                            .map(placement -> {
                                var task = sample.task(placement.task());
                                return sample.with(
                                        new Task(
                                                task.id(),
                                                start + 1,
                                                Math.max(task.deadline(), start + 2),
                                                task.object(),
                                                task.weight(),
                                                task.mandatory(),
                                                task.minExit(),
                                                task.source()));
                            });
                });
    }

    /** The first launch of a device, moved where nothing else is. */
    private static Stream<Sample> startedEarlier(Sample sample) {
        return sample.launches(launch ->
                        launch.stage() == 1
                                && sample.launches().stream()
                                        .filter(other ->
                                                sample.deviceOf(other.network())
                                                        .equals(sample.deviceOf(launch.network())))
                                        .allMatch(other -> other.start() >= launch.start()))
                .flatMap(i -> {
                    var launch = sample.launches().get(i);
                    long release = earliest(sample, launch);
                    if (release == 0) return Stream.empty();
                    return Stream.of(
                            sample.with(
                                    i,
                                    sample.launch(
                                            release - 1, launch.network(), 1, launch.inputs())));
                });
    }
}
