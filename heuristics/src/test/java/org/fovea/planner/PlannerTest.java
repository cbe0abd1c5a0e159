package org.fovea.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.incremental.realtime.Improver;
import org.fovea.incremental.realtime.Replanning;
import org.fovea.instance.Instance;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final List<Instance> INSTANCES =
            Stream.concat(
                            Corpus.all().stream(),
                            LongStream.range(0, 200).mapToObj(TinyInstances::random))
                    .toList();

    @Test
    void whatHappensIsAValidScheduleOfEveryInstance() {
        for (var instance : INSTANCES) {
            var schedule =
                    Site.run(
                            instance,
                            Planner.counted(instance, 200),
                            order -> Devices.lasts(instance, order));

            assertThat(Checker.check(instance, schedule).violations())
                    .as(instance.name())
                    .allMatch(violation -> violation.rule() == 9);
        }
    }

    /** By the devices as they are, what happened is valid, whatever the planner took them for. */
    @ParameterizedTest(name = "{0} times as long as planned")
    @CsvSource({"0.5", "2"})
    void launchesMayTakeLessOrMoreThanPlanned(double factor) {
        for (var instance : INSTANCES) {
            var believed =
                    new Instance(
                            instance.name(),
                            "",
                            instance.devices().stream()
                                    .map(device -> Devices.paced(device, 1 / factor))
                                    .toList(),
                            List.of());
            var schedule =
                    Site.run(
                            instance,
                            Planner.counted(believed, 100),
                            order -> Devices.lasts(instance, order));

            assertThat(Checker.check(instance, schedule).violations())
                    .as(instance.name())
                    .allMatch(violation -> violation.rule() == 9);
        }
    }

    @Test
    void equalReportsGetEqualPlans() {
        var instance = Recipe.of("kc", 100, 1, Map.of("load", "2")).instance();

        assertThat(
                        Site.run(
                                instance,
                                Planner.counted(instance, 500),
                                order -> Devices.lasts(instance, order)))
                .isEqualTo(
                        Site.run(
                                instance,
                                Planner.counted(instance, 500),
                                order -> Devices.lasts(instance, order)));
    }

    @Test
    void itIsAsGoodAsReplanningInTheSimulator() {
        for (var scenario : List.of("stream", "kc")) {
            long planned = 0;
            long simulated = 0;
            for (long seed = 1; seed <= 3; seed++) {
                var instance = Recipe.of(scenario, 300, seed, Map.of("load", "2")).instance();
                var schedule =
                        Site.run(
                                instance,
                                Planner.counted(instance, 1_500),
                                order -> Devices.lasts(instance, order));
                planned += Checker.check(instance, schedule).utility().units();
                var policy = new Replanning(Improver.annealing(1_500));
                simulated +=
                        Simulation.run(instance, policy, Allowance.endless()).utility().units();
            }
            assertThat(100.0 * planned / simulated).as(scenario).isGreaterThan(99);
        }
    }

    @Test
    void whatFailsInPlanningCostsNothingFoundSoFar() {
        for (var instance : INSTANCES) {
            var failures = new ArrayList<Throwable>();
            var broken =
                    Planner.counted(
                            instance,
                            (ground, start, seed) -> {
                                throw new IllegalStateException("planted");
                            },
                            new PlannerListener() {
                                @Override
                                public void failed(Throwable failure) {
                                    failures.add(failure);
                                }
                            });

            assertThat(Site.run(instance, broken, order -> Devices.lasts(instance, order)))
                    .as(instance.name())
                    .isEqualTo(
                            Site.run(
                                    instance,
                                    Planner.counted(instance, 0),
                                    order -> Devices.lasts(instance, order)));
            assertThat(failures).allMatch(failure -> "planted".equals(failure.getMessage()));
        }
    }
}
