package org.fovea.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Build;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.incremental.realtime.Improver;
import org.fovea.incremental.realtime.Replanning;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy on the list, on every instance of the corpus and on random ones. */
class PoliciesTest {

    private static final int MANDATORY = 9;
    private static final int RANDOM = 400;
    private static final int RANDOM_SOLVED = 100; // exhaustive search takes its time

    private static final List<Instance> INSTANCES =
            Stream.concat(
                            Corpus.all().stream(),
                            LongStream.range(0, RANDOM).mapToObj(TinyInstances::random))
                    .toList();

    /** The same for all policies, so each is searched for once. */
    private static final Map<Instance, OptionalLong> OPTIMUM = new HashMap<>();

    static List<Policies.Entry> policies() {
        var all = new ArrayList<>(Policies.all());
        all.add(
                new Policies.Entry(
                        "replan:anneal:0.2ms",
                        "plans anew at each launch",
                        () -> new Replanning(Improver.annealing(300))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyScheduleKeepsTheRulesAndIsWorthWhatItClaims(Policies.Entry policy) {
        for (var instance : INSTANCES) {
            var outcome = run(policy, instance);
            var verdict = Checker.check(instance, outcome.schedule());

            assertThat(verdict.violations()).as(instance.name()).allMatch(PoliciesTest::mandatory);
            assertThat(verdict.violations()).as(instance.name()).hasSameSizeAs(outcome.unmet());
            assertThat(verdict.utility()).as(instance.name()).isEqualTo(outcome.utility());
            assertThat(verdict.misses()).as(instance.name()).isEqualTo(outcome.misses());
            assertThat(verdict.busy()).as(instance.name()).isEqualTo(outcome.busy());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theSameInstanceGivesTheSameSchedule(Policies.Entry policy) {
        for (var instance : INSTANCES)
            assertThat(run(policy, instance).schedule())
                    .as(instance.name())
                    .isEqualTo(run(policy, instance).schedule());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsReleasedLaterChangesNothingBefore(Policies.Entry policy) {
        for (var instance : INSTANCES) {
            var whole = run(policy, instance).schedule();
            for (long time : releases(instance)) {
                var known =
                        instance.tasks().stream().filter(task -> task.release() <= time).toList();
                var past = run(policy, Build.tasks(instance, known)).schedule();

                assertThat(until(time, past))
                        .as("%s up to %d us", instance.name(), time)
                        .isEqualTo(until(time, whole));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aValidScheduleIsNotBetterThanTheOptimum(Policies.Entry policy) {
        for (var instance : solved()) {
            var outcome = run(policy, instance);
            var optimum = OPTIMUM.computeIfAbsent(instance, Oracle::optimum);
            if (!outcome.unmet().isEmpty()) continue;

            assertThat(optimum).as(instance.name()).isPresent();
            assertThat(outcome.utility().units())
                    .as(instance.name())
                    .isLessThanOrEqualTo(optimum.getAsLong());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void nothingIsStartedThatEarnsNothing(Policies.Entry policy) {
        for (var instance : INSTANCES) {
            var schedule = run(policy, instance).schedule();
            boolean mandatory = instance.tasks().stream().anyMatch(task -> task.mandatory());
            if (mandatory) continue; // an answer that must be given may be worth nothing

            for (var input : schedule.inputs())
                assertThat(Checker.check(instance, without(schedule, input.id())).utility())
                        .as("%s without %s", instance.name(), input)
                        .isLessThan(Checker.check(instance, schedule).utility());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void noDeviceIdlesWhileATaskThatItCouldAnswerWaits(Policies.Entry policy) {
        if (policy.name().equals("deferred")) return; // waiting is its point
        boolean weighsWaiting = policy.name().matches("price|replan.*"); // for a better device
        for (var instance : INSTANCES) {
            if (!unlimited(instance) || (weighsWaiting && instance.devices().size() > 1)) continue;
            var schedule = run(policy, instance).schedule();
            for (var task : instance.tasks()) {
                if (!schedule.rejected().contains(task.id())) continue;

                assertThat(IdleTime.answering(instance, schedule, task))
                        .as("%s, idle for %s", instance.name(), task.id())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void itStandsInTheListOfPages(Policies.Entry policy) throws IOException {
        String name = policy.name().startsWith("replan:") ? "replan:SOLVER:BUDGET" : policy.name();
        assertThat(Files.readString(Path.of("../docs/policies/README.md")))
                .contains("`" + name + "`");
    }

    private static Outcome run(Policies.Entry policy, Instance instance) {
        return Simulation.run(instance, policy.start(), Allowance.endless());
    }

    /** Without limits on the whole schedule, and without tasks that must be served first. */
    private static boolean unlimited(Instance instance) {
        return instance.tasks().stream().noneMatch(Task::mandatory)
                && instance.devices().stream()
                        .allMatch(device ->
                                device.memoryBytes().isEmpty()
                                        && device.energyBudget().isEmpty()
                                        && device.budgets().isEmpty());
    }

    private static List<Instance> solved() {
        return INSTANCES.subList(0, Corpus.all().size() + RANDOM_SOLVED);
    }

    private static List<Long> releases(Instance instance) {
        return instance.tasks().stream().map(task -> task.release()).distinct().sorted().toList();
    }

    private static boolean mandatory(Violation violation) {
        return violation.rule() == MANDATORY;
    }

    /** Launches that start by a time, with what is placed in their inputs instead of input ids. */
    private static List<Object> until(long time, Schedule schedule) {
        var decisions = new ArrayList<>();
        for (var launch : schedule.launches()) {
            if (launch.start() > time) continue;
            var placements =
                    schedule.inputs().stream()
                            .filter(input -> launch.inputs().contains(input.id()))
                            .map(input -> List.of(input.network(), input.placements()))
                            .toList();
            decisions.add(List.of(launch.start(), launch.network(), launch.stage(), placements));
        }
        return decisions;
    }

    private static Schedule without(Schedule schedule, String input) {
        var launches = new ArrayList<Launch>();
        for (var launch : schedule.launches()) {
            var others = launch.inputs().stream().filter(id -> !id.equals(input)).toList();
            if (!others.isEmpty())
                launches.add(
                        new Launch(
                                launch.start(),
                                launch.end(),
                                launch.network(),
                                launch.stage(),
                                others));
        }
        return new Schedule(
                schedule.instance(),
                schedule.instanceSha256(),
                schedule.provenance(),
                schedule.inputs().stream().filter(each -> !each.id().equals(input)).toList(),
                launches,
                schedule.rejected());
    }
}
