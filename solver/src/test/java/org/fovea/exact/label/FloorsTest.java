package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.fovea.exact.Loaded;
import org.fovea.exact.crops.Crops;
import org.fovea.problem.Problem;
import org.fovea.simulation.Allowance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FloorsTest {

    private static final long FAST = 100;
    private static final long LONG = 3_000;

    @Test
    void noScheduleWorthTheGoalIsStruckOut() {
        LongStream.range(0, FAST).forEach(FloorsTest::keepsTheOptimum);
    }

    @Test
    @Tag("long")
    void noScheduleWorthTheGoalIsStruckOutOfMany() {
        LongStream.range(FAST, LONG).forEach(FloorsTest::keepsTheOptimum);
    }

    private static void keepsTheOptimum(long seed) {
        var instance = Loaded.instance(seed);
        long optimum = Labelled.of(instance, Rules.ALL).value();
        var whole = Ground.of(Crops.of(Problem.of(instance)), Rules.ALL);
        var left = Floors.under(whole, optimum, () -> false).orElseThrow();

        var best = new Best(optimum - 1);
        var labels =
                new LabelSetting(
                        left, whole.completion(), best, Allowance.endless(), Labelled.ROOM);

        assertThat(labels.bound()).as(instance.name()).isEqualTo(optimum);
        assertThat(best.value).as(instance.name()).isEqualTo(optimum);
    }

    @Test
    void aGoalAboveTheBoundLeavesNothing() {
        var whole = Ground.of(Crops.of(Problem.of(Loaded.instance(7))), Rules.ALL);

        assertThat(Floors.under(whole, whole.roof() + 1, () -> false)).isEmpty();
    }

    @Test
    void aGoalNearTheBoundLeavesFewerNetworksAndTasksThatMustBeServed() {
        long closed = 0;
        long floors = 0;
        for (long seed = 1; seed < 40; seed += 2) { // three networks each
            var whole = Ground.of(Crops.of(Problem.of(Loaded.instance(seed))), Rules.ALL);
            var left = Floors.under(whole, whole.lowered(whole.roof()), () -> false);
            if (left.isEmpty()) continue;
            var crops = left.get().crops();
            for (int task = 0; task < crops.tasks(); task++) {
                if (crops.floor(task) > 0) floors++;
                for (int n = 0; n < crops.networks(); n++)
                    if (whole.crops().reach(task, n) > 0 && crops.reach(task, n) == 0) closed++;
            }
        }

        assertThat(closed).isPositive();
        assertThat(floors).isPositive();
    }

    private static final class Best implements Incumbent {

        private long value;

        Best(long value) {
            this.value = value;
        }

        @Override
        public long value() {
            return value;
        }

        @Override
        public void found(Path path) {
            value = path.value();
        }
    }
}
