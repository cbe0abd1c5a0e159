package org.fovea.exact.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Floors;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.label.Rules;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenarios;
import org.fovea.scenario.Settings;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final long ROOM = 64L << 20;
    private static final long FAST = 60;
    private static final long LONG = 2_000;

    /** Three networks on each of two equal devices, with energy; 3 to 6 tasks. */
    private static Instance pair(long seed) {
        var scenario = Scenarios.named("k3-pair");
        var knobs =
                Map.of(
                        "shortest", "24",
                        "longest", "140",
                        "load", "5",
                        "memory", "100",
                        "energy", seed % 2 == 0 ? "15" : "100");
        int tasks = 3 + (int) (seed % 4);
        return scenario.instance(
                new Recipe(scenario, tasks, seed, new Settings(scenario.knobs(), knobs)));
    }

    @Test
    void sharingOutFindsWhatOneLongerDayFinds() {
        LongStream.range(0, FAST).forEach(SplitTest::agree);
    }

    @Test
    @Tag("long")
    void sharingOutFindsWhatOneLongerDayFindsOfMany() {
        LongStream.range(FAST, LONG).forEach(SplitTest::agree);
    }

    private static void agree(long seed) {
        var instance = pair(seed);
        long optimum = longerDay(instance);

        var free = shared(instance, 1, Allowance.endless(), ROOM);
        assertThat(free.best).as(instance.name()).isEqualTo(optimum);
        assertThat(free.bound).as(instance.name()).isEqualTo(optimum);

        var floored = shared(instance, optimum, Allowance.endless(), ROOM);
        assertThat(floored.best).as("%s, from floors", instance.name()).isEqualTo(optimum);
        assertThat(floored.bound).as("%s, from floors", instance.name()).isEqualTo(optimum);
    }

    @Test
    void limitsEndItWithAnHonestBound() {
        var instance = pair(7);
        long optimum = longerDay(instance);
        for (long work : new long[] {1, 5, 20, 100}) {
            var allowance = Allowance.of(Request.of(instance).workLimit(work));

            var found = shared(instance, 1, allowance, ROOM);

            assertThat(found.bound).as("%s steps", work).isGreaterThanOrEqualTo(optimum);
            assertThat(found.best).as("%s steps", work).isLessThanOrEqualTo(optimum);
        }
    }

    @Test
    void statesThatFindNoRoomAreBoundedAllTheSame() {
        var instance = pair(7);
        long optimum = longerDay(instance);
        for (long bytes = 300; bytes < 30_000; bytes *= 3) {
            var found = shared(instance, 1, Allowance.endless(), bytes);

            assertThat(found.bound).as("%s bytes", bytes).isGreaterThanOrEqualTo(optimum);
            assertThat(found.best).as("%s bytes", bytes).isLessThanOrEqualTo(optimum);
        }
    }

    /** The best schedule that sharing out finds, checked, and its bound. */
    private static final class Shared {
        private long best;
        private long bound;
    }

    private static Shared shared(Instance instance, long goal, Allowance allowance, long bytes) {
        var whole = Ground.of(Crops.of(Problem.of(instance)), Rules.ALL);
        var ground = Floors.under(whole, goal, () -> false).orElseThrow();
        var shared = new Shared();
        var split =
                new Split(
                        ground,
                        () -> Math.max(goal, whole.above(shared.best)),
                        timeline -> {
                            var schedule = Closing.of(timeline, instance);
                            var verdict = Checker.check(instance, schedule);
                            assertThat(verdict.violations()).as(instance.name()).isEmpty();
                            shared.best = Math.max(shared.best, verdict.utility().units());
                        },
                        allowance,
                        bytes);
        shared.bound = whole.lowered(split.bound(Long.MAX_VALUE));
        return shared;
    }

    private static long longerDay(Instance instance) {
        var ground = Ground.of(Crops.of(Problem.of(instance)), Rules.ALL);
        long[] best = {0};
        var incumbent =
                new Incumbent() {
                    @Override
                    public long value() {
                        return best[0];
                    }

                    @Override
                    public void found(Path path) {
                        best[0] = path.value();
                    }
                };
        var labels =
                new LabelSetting(ground, ground.completion(), incumbent, Allowance.endless(), ROOM);
        assertThat(labels.bound()).isEqualTo(best[0]);
        return best[0];
    }
}
