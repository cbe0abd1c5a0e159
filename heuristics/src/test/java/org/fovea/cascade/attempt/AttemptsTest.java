package org.fovea.cascade.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Outcome;
import org.fovea.input.Flaw;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.policy.Policies;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Plan;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Extent OBJECT = new Extent.Rectangle(60, 40);

    /** What came of a cascade under a policy. */
    private record Ran(Attempts attempts, Instance drawn, Schedule schedule) {

        static Ran of(Junctions junction, long seed, Policies.Entry policy) {
            var attempts =
                    new Attempts(
                            junction.instance(), junction.cascade(), junction.sequence(), seed);
            var conditions = Conditions.of(Allowance.endless()).followedBy(attempts);
            var outcome = Simulation.timed(attempts.seen(), policy.start(), conditions);
            var drawn = attempts.drawn(outcome.instance());
            return new Ran(attempts, drawn, outcome.within(drawn).schedule());
        }

        byte[] bytes() {
            var bytes = new ByteArrayOutputStream();
            Instances.write(drawn, bytes);
            Schedules.write(schedule, bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void everyRunIsAnOrdinaryInstanceAndAValidScheduleOfIt() {
        var policies = Policies.all();
        int answered = 0;
        int later = 0;
        for (long seed = 0; seed < 600; seed++) {
            var junction = Junctions.drawn(seed);
            var policy = policies.get((int) (seed % policies.size()));
            var ran = Ran.of(junction, seed, policy);
            var verdict = Checker.check(ran.drawn, ran.schedule);

            assertThat(verdict.violations()).as("%s, seed %d", policy.name(), seed).isEmpty();
            assertThat(verdict.utility())
                    .as("%s, seed %d", policy.name(), seed)
                    .isEqualTo(firstSuccesses(junction, seed, ran));
            var answers = ran.attempts.answers(ran.drawn, ran.schedule);
            answered += answers.answered();
            later += answers.answered() - answers.byAttempt().getFirst();
        }
        // or the test would say nothing
        assertThat(answered).isGreaterThan(1_000);
        assertThat(later).isGreaterThan(300);
    }

    /**
     * Replays a schedule object by object: attempts follow each other in the order asked, each
     * released when the one before ended unsure; what the first success is worth.
     */
    private static Utility firstSuccesses(Junctions junction, long seed, Ran ran) {
        var fates = new Fates(junction.cascade(), seed);
        Map<String, Task> tasks = new HashMap<>();
        ran.drawn.tasks().forEach(task -> tasks.put(task.id(), task));
        Map<String, List<Object>> served = new HashMap<>(); // end and network, by task
        for (var input : ran.schedule.inputs())
            for (var launch : ran.schedule.launches())
                if (launch.inputs().contains(input.id()))
                    served.put(
                            input.placements().getFirst().task(),
                            List.of(launch.end(), launch.network()));
        long sum = 0;
        int seen = 0;
        for (var object : junction.instance().tasks()) {
            long release = object.release();
            var asked = askable(junction, object);
            for (int k = 0; k < asked.size(); k++) {
                String id = k == 0 ? object.id() : object.id() + "#" + (k + 1);
                var attempt = Optional.ofNullable(tasks.get(id)).orElseThrow();
                seen++;
                assertThat(attempt.release()).as(id).isEqualTo(release);
                assertThat(attempt.deadline()).as(id).isEqualTo(object.deadline());
                var launch = served.get(id);
                if (launch == null) break;
                release = (long) launch.getFirst();
                String network = (String) launch.getLast();
                assertThat(network).endsWith("/" + asked.get(k));
                if (fates.recognises(asked.get(k), object.id())) {
                    if (release <= object.deadline()) sum += worth(junction, object, network);
                    break;
                }
                if (release >= object.deadline()) break;
            }
            if (asked.isEmpty()) seen++;
        }
        assertThat(seen).isEqualTo(tasks.size());
        return new Utility(sum);
    }

    private static List<String> askable(Junctions junction, Task object) {
        var asked = new ArrayList<String>();
        for (var classifier : junction.sequence())
            for (var device : junction.instance().devices())
                for (var network : device.networks())
                    if (network.id().endsWith("/" + classifier)
                            && !asked.contains(classifier)
                            && entry(device, network, object).isPresent()) asked.add(classifier);
        return asked;
    }

    private static Optional<AccuracyEntry> entry(Device device, Network network, Task object) {
        return network.accuracy(device.nativeClass(object.object()), Optional.empty());
    }

    private static long worth(Junctions junction, Task object, String id) {
        var device = junction.instance().deviceOf(id).orElseThrow();
        var network =
                device.networks().stream().filter(each -> each.id().equals(id)).findFirst().get();
        int accuracy =
                entry(device, network, object).orElseThrow().byExit().getFirst().millionths();
        return (long) object.weight().tenThousandths() * accuracy;
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        int changed = 0;
        for (long seed = 0; seed < 100; seed++) {
            var junction = Junctions.drawn(seed);
            var policy = Policies.named("edf-batch").orElseThrow();
            byte[] first = Ran.of(junction, seed, policy).bytes();

            assertThat(Ran.of(junction, seed, policy).bytes()).isEqualTo(first);
            if (!java.util.Arrays.equals(Ran.of(junction, seed + 1, policy).bytes(), first))
                changed++;
        }
        assertThat(changed).isGreaterThan(50);
    }

    @Test
    void aClassifierThatAlwaysAnswersMakesThePlainSimulation() {
        var certain =
                Cascade.of(
                        "sure alone",
                        List.of(Classifier.certain("sure", 9)),
                        List.of(Outcome.of("1")));
        for (long seed = 0; seed < 100; seed++) {
            var junction = Junctions.drawn(seed);
            var alone = new Junctions(onlySure(junction.instance()), certain, List.of("sure"));
            for (var policy : Policies.all()) {
                var ran = Ran.of(alone, seed, policy);
                var plain = Simulation.run(alone.instance(), policy.start(), Allowance.endless());
                String which = policy.name() + ", seed " + seed;

                assertThat(Plan.of(ran.schedule)).as(which).isEqualTo(Plan.of(plain.schedule()));
                assertThat(ran.schedule.rejected())
                        .as(which)
                        .isEqualTo(plain.schedule().rejected());
                assertThat(Checker.check(ran.drawn, ran.schedule).utility())
                        .as(which)
                        .isEqualTo(plain.utility());
            }
        }
    }

    private static Instance onlySure(Instance instance) {
        var devices =
                instance.devices().stream()
                        .map(device ->
                                new Device(
                                        device.id(),
                                        device.sizeClasses(),
                                        device.memoryBytes(),
                                        device.energyBudget(),
                                        device.budgets(),
                                        device.launchOverhead(),
                                        device.networks().stream()
                                                .filter(each -> each.id().endsWith("/sure"))
                                                .toList(),
                                        device.measured()))
                        .toList();
        return Instance.of(instance.name(), devices, instance.tasks());
    }

    @Test
    void outcomesComeAsOftenAsTheTableSays() {
        var cascade =
                Cascade.of(
                        "two",
                        List.of(
                                Classifier.expert("a", 1),
                                Classifier.expert("b", 1),
                                Classifier.certain("sure", 9)),
                        List.of(
                                Outcome.of("0.5", "a", "b"),
                                Outcome.of("0.2", "b"),
                                Outcome.of("0.3")));
        var fates = new Fates(cascade, 7);
        int[] both = new int[4];
        int objects = 100_000;
        for (int i = 0; i < objects; i++) {
            int a = fates.recognises("a", "car" + i) ? 2 : 0;
            int b = fates.recognises("b", "car" + i) ? 1 : 0;
            both[a + b]++;
            assertThat(fates.recognises("sure", "car" + i)).isTrue();
        }

        // four standard deviations of a binomial are at most 4 sqrt(100,000 / 4) = 632
        assertThat(both[0]).isBetween(30_000 - 632, 30_000 + 632);
        assertThat(both[1]).isBetween(20_000 - 632, 20_000 + 632);
        assertThat(both[2]).isZero();
        assertThat(both[3]).isBetween(50_000 - 632, 50_000 + 632);
    }

    @Test
    void aPolicySeesHowLikelyAnAttemptAnswersAfterThoseBefore() {
        var instance = instance(Stage.of(5), Stage.of(9));
        var cascade =
                Cascade.of(
                        "two",
                        List.of(Classifier.expert("quick", 5), Classifier.certain("sure", 9)),
                        List.of(Outcome.of("0.3", "quick"), Outcome.of("0.7")));
        var networks =
                new Attempts(instance, cascade, List.of("quick", "sure"), 0)
                        .seen()
                        .devices()
                        .getFirst()
                        .networks();

        assertThat(networks.get(0).accuracy(1, Optional.empty()).orElseThrow())
                .isEqualTo(AccuracyEntry.crop(1, "0.27")); // 0.9 x 0.3
        assertThat(networks.get(1).accuracy(3, Optional.empty()).orElseThrow())
                .isEqualTo(AccuracyEntry.crop(3, "0.99"));
    }

    @Test
    void whoIsNoNetworkOfOneStageIsNoExpert() {
        var cascade =
                Cascade.of(
                        "three",
                        List.of(
                                Classifier.expert("quik", 5),
                                Classifier.expert("deep", 5),
                                Classifier.certain("sure", 9)),
                        List.of(Outcome.of("1")));
        var canvas = Network.canvas("sure", 64, List.of(Stage.of(5)));
        var deep = Network.crop("gpu/deep", 64, List.of(Stage.of(5), Stage.of(5)));
        var quick = Network.crop("quick", 64, List.of(Stage.of(5)));
        var device = Device.of("gpu", List.of(64), quick, deep, canvas);

        assertThat(Attempts.flaws(Instance.of("odd", List.of(device), List.of()), cascade))
                .extracting(Flaw::field, Flaw::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("classifiers/0/id", "\"quik\""),
                        org.assertj.core.groups.Tuple.tuple(
                                "classifiers/1/id", "network \"gpu/deep\", 2 stages"),
                        org.assertj.core.groups.Tuple.tuple(
                                "classifiers/2/id", "network \"sure\", a canvas"));
    }

    @Test
    void idsLeaveRoomForTheNumbersOfAttempts() {
        var taken =
                Instance.of(
                        "taken",
                        instance(Stage.of(5), Stage.of(9)).devices(),
                        List.of(
                                Task.of("car", 0, 9, OBJECT),
                                Task.of("car#2", 0, 9, OBJECT),
                                Task.of("x".repeat(99), 0, 9, OBJECT)));

        assertThat(Attempts.flaws(taken, 1)).isEmpty();
        assertThat(Attempts.flaws(taken, 2))
                .extracting(Flaw::field)
                .containsExactly("tasks/0/id", "tasks/2/id");
    }

    private static Instance instance(Stage quick, Stage sure) {
        var device =
                Device.of(
                        "gpu",
                        List.of(64),
                        Network.crop("quick", 64, List.of(quick), AccuracyEntry.crop(64, "0.9")),
                        Network.crop("sure", 64, List.of(sure), AccuracyEntry.crop(64, "0.99")));
        return Instance.of("one car", List.of(device), List.of(Task.of("car", 0, 50, OBJECT)));
    }
}
