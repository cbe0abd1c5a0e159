package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.policy.Policies;
import org.fovea.problem.Timeline;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.confidence.Uncertainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {

    /** Sums up what it sees, and how much was remembered at most. */
    private static final class Sums implements Witness {

        private int tasks;
        private long utility;
        private long realised;
        private long busy;
        private int remembered;

        @Override
        public void launched(Timeline timeline, int launch, long end) {
            busy += end - timeline.start(launch);
            var problem = timeline.problem();
            remembered = Math.max(remembered, problem.tasks() - problem.first());
        }

        @Override
        public void over(Timeline timeline, int task, long worth) {
            assertThat(task).as("each once, in order").isEqualTo(tasks);
            tasks++;
            utility += timeline.earned(task);
            realised += worth;
        }

        @Override
        public void forget(int task) {
            assertThat(task).isLessThanOrEqualTo(tasks);
        }
    }

    static Stream<String> policies() {
        return Policies.all().stream().map(Policies.Entry::name);
    }

    /** No policy notices what is forgotten: the sums are those of a run that forgets nothing. */
    @ParameterizedTest
    @MethodSource("policies")
    void whatIsForgottenChangesNoDecision(String policy) {
        var instance = Recipe.of("kc", 1_500, 1, Map.of("load", "2")).instance();
        var listed = Policies.named(policy).orElseThrow();
        var conditions = Conditions.of(Allowance.endless()).under(Uncertainty.of(3), false);
        var whole = Simulation.timed(instance, listed.start(), conditions);
        var sums = watched(instance, policy, conditions);

        assertThat(sums.tasks).isEqualTo(1_500);
        assertThat(sums.utility).isEqualTo(whole.utility().units());
        assertThat(sums.busy).isEqualTo(whole.busy());
        assertThat(sums.realised).isEqualTo(whole.realised().orElseThrow().utility().units());
        assertThat(sums.remembered).isLessThan(1_500);
    }

    /** By hand: a task each 10 us, served in 10 us, due in 25 us: at most three are under way. */
    @Test
    void ofTwoHundredThousandTasksFewAreRemembered() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.5"));
        var devices = instance("many", Device.of("gpu", List.of(8), net));
        var tasks =
                IntStream.range(0, 200_000)
                        .mapToObj(i -> task("t" + i, 10L * i, 10L * i + 25, 8))
                        .iterator();
        var sums = new Sums();

        Simulation.watch(
                devices,
                tasks,
                Policies.named("fifo").orElseThrow().start(),
                Conditions.of(Allowance.endless()),
                sums);

        assertThat(sums.tasks).isEqualTo(200_000);
        assertThat(sums.busy).isEqualTo(200_000 * 10L);
        assertThat(sums.utility).isEqualTo(200_000 * 5_000_000_000L);
        assertThat(sums.remembered).isLessThanOrEqualTo(1_024 + 3);
    }

    private static Sums watched(Instance instance, String policy, Conditions conditions) {
        var sums = new Sums();
        Simulation.watch(
                Instance.of("none", instance.devices(), List.of()),
                instance.tasks().iterator(),
                Policies.named(policy).orElseThrow().start(),
                conditions,
                sums);
        return sums;
    }
}
