package org.fovea.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Status;

/** Breaks of rules 8, 9 and 11: capacities, duties and claims, each missed by one unit. */
final class LimitMutators {

    private LimitMutators() {}

    static List<Mutator> all() {
        return List.of(
                new Mutator(8, "1 byte more than the memory", LimitMutators::memory),
                new Mutator(8, "1 uJ more than the energy budget", LimitMutators::energy),
                new Mutator(8, "1 more than a named budget", LimitMutators::budget),
                new Mutator(9, "a mandatory task rejected", LimitMutators::refusedDuty),
                new Mutator(9, "a mandatory task 1 us late", LimitMutators::lateDuty),
                new Mutator(9, "a mandatory task one exit too shallow", LimitMutators::shallowDuty),
                new Mutator(11, "1e-10 more utility than there is", sample -> claimed(sample, 1)),
                new Mutator(11, "1e-10 less utility than there is", sample -> claimed(sample, -1)),
                new Mutator(11, "a bound 1e-10 below the utility", LimitMutators::bounded));
    }

    private static Stream<Sample> memory(Sample sample) {
        return sample.instance().devices().stream()
                .flatMap(device -> {
                    long used =
                            device.networks().stream()
                                    .filter(network ->
                                            sample.inputs().stream()
                                                    .anyMatch(
                                                            i -> i.network().equals(network.id())))
                                    .mapToLong(network -> network.storageBytes())
                                    .sum();
                    return used == 0
                            ? Stream.empty()
                            : Stream.of(sample.with(Build.remembering(device, used - 1)));
                });
    }

    private static Stream<Sample> energy(Sample sample) {
        return sample.instance().devices().stream()
                .flatMap(device -> {
                    long used =
                            on(sample, device)
                                    .mapToLong(launch -> {
                                        var energy =
                                                sample.network(launch.network())
                                                        .stages()
                                                        .get(launch.stage() - 1)
                                                        .energy();
                                        return energy.isEmpty()
                                                ? 0
                                                : energy.get(launch.inputs().size() - 1);
                                    })
                                    .sum();
                    return used == 0
                            ? Stream.empty()
                            : Stream.of(sample.with(Build.powered(device, used - 1)));
                });
    }

    private static Stream<Launch> on(Sample sample, Device device) {
        return sample.launches().stream()
                .filter(launch -> sample.deviceOf(launch.network()).id().equals(device.id()));
    }

    private static Stream<Sample> budget(Sample sample) {
        return sample.instance().devices().stream()
                .flatMap(device ->
                        device.networks().stream()
                                .flatMap(network -> network.needs().keySet().stream())
                                .distinct()
                                .flatMap(name -> {
                                    long used =
                                            sample.inputs().stream()
                                                    .filter(input ->
                                                            sample.deviceOf(input.network())
                                                                    .id()
                                                                    .equals(device.id()))
                                                    .mapToLong(input ->
                                                            sample.network(input.network())
                                                                    .needs()
                                                                    .getOrDefault(name, 0L))
                                                    .sum();
                                    return used == 0
                                            ? Stream.empty()
                                            : Stream.of(
                                                    sample.with(
                                                            Build.limited(
                                                                    device,
                                                                    Map.of(name, used - 1))));
                                }));
    }

    private static Stream<Sample> refusedDuty(Sample sample) {
        return sample.schedule().rejected().stream()
                .map(task -> sample.with(sample.task(task).mandatoryFrom(1)));
    }

    /** The deadline moves to 1 us before the end of stage 1. */
    private static Stream<Sample> lateDuty(Sample sample) {
        return PlacementMutators.eachPlacement(
                sample,
                (input, placement) -> {
                    var task = sample.task(placement.task());
                    long deadline = sample.launchesOf(input.id()).getFirst().end() - 1;
                    if (deadline <= task.release()) return Stream.empty();
                    return Stream.of(
                            sample.with(
                                    new Task(
                                            task.id(),
                                            task.release(),
                                            deadline,
                                            task.object(),
                                            task.weight(),
                                            true,
                                            1,
                                            task.source())));
                });
    }

    private static Stream<Sample> shallowDuty(Sample sample) {
        int deepest =
                sample.instance().devices().stream()
                        .flatMap(device -> device.networks().stream())
                        .mapToInt(network -> network.stages().size())
                        .max()
                        .orElse(1);
        return PlacementMutators.eachPlacement(
                sample,
                (input, placement) -> {
                    int exit = sample.launchesOf(input.id()).size() + 1;
                    return exit > deepest
                            ? Stream.empty()
                            : Stream.of(
                                    sample.with(sample.task(placement.task()).mandatoryFrom(exit)));
                });
    }

    private static Stream<Sample> claimed(Sample sample, long more) {
        long units = utility(sample) + more;
        return units < 0
                ? Stream.empty()
                : Stream.of(claiming(sample, Optional.of(new Utility(units)), Optional.empty()));
    }

    private static Stream<Sample> bounded(Sample sample) {
        long units = utility(sample);
        return units == 0
                ? Stream.empty()
                : Stream.of(
                        claiming(
                                sample,
                                Optional.of(new Utility(units)),
                                Optional.of(new Utility(units - 1))));
    }

    private static long utility(Sample sample) {
        long sum = 0;
        for (var input : sample.inputs()) {
            var network = sample.network(input.network());
            for (var placement : input.placements()) {
                var task = sample.task(placement.task());
                var entry =
                        Placed.of(
                                        placement,
                                        0,
                                        task,
                                        new Host(0, sample.deviceOf(network.id()), network))
                                .entry()
                                .orElseThrow();
                sum +=
                        sample.launchesOf(input.id()).stream()
                                .filter(launch -> launch.end() <= task.deadline())
                                .mapToLong(launch ->
                                        Utility.of(
                                                        task.weight(),
                                                        entry.byExit().get(launch.stage() - 1))
                                                .units())
                                .max()
                                .orElse(0);
            }
        }
        return sum;
    }

    private static Sample claiming(
            Sample sample, Optional<Utility> utility, Optional<Utility> bound) {
        var claim = Provenance.of("somebody", Status.FEASIBLE, utility, bound, Optional.empty());
        return new Sample(sample.instance(), sample.schedule().by(claim));
    }
}
