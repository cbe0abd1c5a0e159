package org.fovea.execution.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Street;
import org.fovea.execution.sim.Simulated;
import org.fovea.execution.trace.Trials.Distribution;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final long UNIT = 10_000_000_000L; // utility 1

    private static Trials trials(ExecutionPlan plan, int runs) {
        return Trials.of(plan, seed -> new Simulated(Conditions.STANDARD.seeded(seed)), 1, runs);
    }

    @Test
    void whereNothingVariesEveryRunIsTheSame() {
        var trials = trials(Street.slow(Overrun.HOLD), 10);

        long utility = 14 * UNIT / 10; // 0.9 for a, 0.5 for b
        assertThat(trials.utility())
                .isEqualTo(new Distribution(utility, utility, utility, utility, utility, utility));
        assertThat(trials.misses().max()).isZero();
    }

    /**
     * The first stage takes uniformly 20 to 220 us, so b, due at 120 us, gets an answer in half of
     * the runs; 1,000 runs have a standard deviation of 0.0158 about 0.5.
     */
    @Test
    void theDistributionIsThatOfTheDurations() {
        var instance =
                Street.instance(Map.of("p00", List.of(20L, 20L), "max", List.of(220L, 220L)));
        var trials = trials(ExecutionPlan.of(instance, Street.together(), Overrun.HOLD), 1_000);

        assertThat(trials.misses().min()).isZero();
        assertThat(trials.misses().max()).isEqualTo(2);
        // a misses where the stage takes more than 200 us, in a tenth of the runs: 0.5 + 0.1
        assertThat(trials.misses().mean()).isZero(); // of 0.6, rounded down
        assertThat(trials.utility().p99()).isEqualTo(18 * UNIT / 10);
        assertThat(trials.utility().min()).isZero();
        // b gets 0.5 up to 120 us and 0.9 up to 50; a gets 0.9 up to 130 and 0.5 up to 200:
        // 0.5 x 0.35 + 0.9 x 0.15 + 0.9 x 0.55 + 0.5 x 0.35 = 0.98
        assertThat(trials.utility().mean()).isBetween(92 * UNIT / 100, 104 * UNIT / 100);
    }
}
