package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.confidence.Uncertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfidencesTest {

    /** Two stages of 10 and 5 us, accuracies 0.5 and 0.8. */
    private static final Network NET =
            Network.crop("net", 8, stages(us(10), us(5)), at(8, "0.5", "0.8"));

    @Test
    void thePolicySeesAConfidenceOnlyAfterItsStageHasEnded() {
        var seen = new ArrayList<String>();
        Policy stepwise =
                now -> {
                    seen.add(now.clock() + ": " + now.confidence(0) + " " + now.earned(0));
                    if (now.clock() == 0) return new Decision.Crops(0, Batch.of(0));
                    return now.parked() > 0
                            ? new Decision.Resume(0, 2, Batch.of(now.parked(0)))
                            : Decision.WAIT;
                };
        // a second device that is asked while the stages run
        var other =
                Device.of("idle", List.of(8), Network.crop("no", 8, stages(us(9)), at(8, "0.1")));
        var instance =
                instance(
                        "two",
                        Device.of("gpu", List.of(8), NET),
                        task("a", 0, 40, 8),
                        task("b", 7, 40, 8),
                        task("c", 12, 40, 8));
        var both =
                new Instance(
                        "two",
                        instance.description(),
                        List.of(instance.devices().getFirst(), other),
                        instance.tasks());

        Simulation.timed(
                both,
                now -> now.device() == 0 ? stepwise.decide(now) : look(seen, now),
                under(new Uncertainty(1, 0, 0)));

        assertThat(seen)
                .contains(
                        "0: OptionalInt.empty 0",
                        "7: OptionalInt.empty 0", // stage 1 runs until 10
                        "10: OptionalInt[500000] 5000000000",
                        "12: OptionalInt[500000] 5000000000", // stage 2 runs until 15
                        "15: OptionalInt[800000] 8000000000");
    }

    private static Decision look(List<String> seen, Moment now) {
        seen.add(now.clock() + ": " + now.confidence(0) + " " + now.earned(0));
        return Decision.WAIT;
    }

    @Test
    void anInputThatIsSureEnoughGoesNoDeeper() {
        var instance = one(task("a", 0, 40, 8));
        int sure = 0;
        for (long seed = 0; seed < 50; seed++) {
            var uncertainty = Uncertainty.of(seed);
            int confidence = uncertainty.confidence(500_000, uncertainty.latent("a", 1, 0));
            var plan = Plan.of(run("least-confidence", instance, under(uncertainty)).schedule());

            assertThat(plan).as("%d", confidence).hasSize(confidence >= 800_000 ? 1 : 2);
            if (confidence >= 800_000) sure++;
        }
        assertThat(sure).as("Phi(z) is at least 0.8 for a fifth of all z").isBetween(3, 20);
    }

    @Test
    void aBlindPolicyGoesOnWhateverTheConfidence() {
        var instance = one(task("a", 0, 40, 8));
        for (long seed = 0; seed < 50; seed++) {
            var blind = Conditions.of(Allowance.endless()).under(Uncertainty.of(seed), true);

            assertThat(run("least-confidence", instance, blind).schedule().launches()).hasSize(2);
        }
    }

    @Test
    void aMandatoryTaskGoesOnToItsLeastExitHoweverSure() {
        var instance = one(must(task("a", 0, 40, 8), 2));
        for (long seed = 0; seed < 50; seed++)
            assertThat(run("edf", instance, under(Uncertainty.of(seed))).unmet()).isEmpty();
    }

    @Test
    void whoeverIsLeastSureGoesOnFirst() {
        var instance = one(task("a", 0, 1_000, 8), task("b", 0, 1_000, 8));
        for (long seed = 0; seed < 50; seed++) {
            var uncertainty = new Uncertainty(seed, 0, 0.3); // nobody is surer than 0.8
            int a = uncertainty.confidence(500_000, uncertainty.latent("a", 1, 0));
            int b = uncertainty.confidence(500_000, uncertainty.latent("b", 1, 0));
            var plan = Plan.of(run("least-confidence", instance, under(uncertainty)).schedule());

            assertThat(plan.get(2)).isEqualTo("20-25 net/2: " + (a <= b ? "a" : "b"));
        }
    }

    /** By hand: one is right for certain, one wrong for certain, one too late. */
    @Test
    void theRealisedUtilityIsTheWeightOfRightAnswersInTime() {
        var certain =
                Device.of(
                        "gpu",
                        List.of(8, 16),
                        Network.crop("sure", 8, stages(us(10)), at(8, "1"), at(16, "0")));
        var instance =
                instance(
                        "hand",
                        certain,
                        weighing(task("right", 0, 40, 8), "2.5"),
                        task("wrong", 0, 40, 16),
                        task("late", 0, 5, 8));
        Policy all =
                now ->
                        now.kinds() == 0
                                ? Decision.WAIT
                                : new Decision.Crops(
                                        0,
                                        Batch.of(now.waiting(now.kind(0), Precedence.RELEASE, 0)));

        var realised =
                Simulation.timed(instance, all, under(Uncertainty.of(1))).realised().orElseThrow();

        assertThat(realised).isEqualTo(new Outcome.Realised(Utility.of("2.5"), 1));
    }

    @Test
    void withoutConfidencesNothingIsRealised() {
        assertThat(
                        run("edf", one(task("a", 0, 40, 8)), Conditions.of(Allowance.endless()))
                                .realised())
                .isEmpty();
    }

    /** The realised sum of 2,000 tasks of weights up to 5 stays within 4 standard errors. */
    @Test
    void blindlyTheRealisedUtilityIsThatOfTheTableOnTheMean() {
        var instance = Recipe.of("k1", 2_000, 1, Map.of("load", "0.5")).instance();
        var flat = Conditions.of(Allowance.endless()).under(new Uncertainty(9, 1, 0), true);
        var outcome = run("edf-batch", instance, flat);
        double table = outcome.utility().units() / 1e10;
        double realised = outcome.realised().orElseThrow().utility().units() / 1e10;

        // weight 1 each: standard error at most sqrt(2,000 / 4)
        assertThat(Math.abs(realised - table)).isLessThan(4 * Math.sqrt(2_000 / 4.0));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void schedulesStayValidAndRunsRepeat(String policy) {
        var instance = Recipe.of("kc", 60, 2, Map.of()).instance();
        var first = run(policy, instance, under(Uncertainty.of(5)));

        var verdict = Checker.check(instance, first.schedule());
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.utility()).isEqualTo(first.utility());
        var again = run(policy, instance, under(Uncertainty.of(5)));
        assertThat(again.schedule()).isEqualTo(first.schedule());
        assertThat(again.realised()).isEqualTo(first.realised());
    }

    static List<String> policies() {
        return Policies.all().stream().map(Policies.Entry::name).toList();
    }

    private static Conditions under(Uncertainty uncertainty) {
        return Conditions.of(Allowance.endless()).under(uncertainty, false);
    }

    private static Instance one(Task... tasks) {
        return instance("one", Device.of("gpu", List.of(8), NET), tasks);
    }

    private static Outcome run(String policy, Instance instance, Conditions conditions) {
        return Simulation.timed(instance, Policies.named(policy).orElseThrow().start(), conditions);
    }
}
