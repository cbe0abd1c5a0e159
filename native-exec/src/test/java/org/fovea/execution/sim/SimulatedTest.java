package org.fovea.execution.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.execution.Street;
import org.fovea.execution.trace.Credit;
import org.fovea.instance.Utility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedTest {

    private static Records run(ExecutionPlan plan, Conditions conditions) {
        var records = new Records(plan);
        new Simulated(conditions).run(plan, records);
        return records;
    }

    private static Conditions conditions(long seed, long jitter, boolean realTime) {
        return new Conditions(seed, jitter, realTime, OptionalInt.empty(), OptionalLong.empty());
    }

    /**
     * The first stage takes 90 us instead of 50 and ends at 90; a is due at 200 us, b at 120 us.
     * Held, the second ends at 90 + 70 = 160: 0.9 for a, 0.5 for b. Shortened, b is cut from it,
     * and a ends at 90 + 60.
     */
    @ParameterizedTest(name = "{0}: the second launch ends at {1} us, utility {2}")
    @CsvSource({"HOLD, 160, 1.4", "SKIP, 160, 1.4", "SHORTEN, 150, 1.4"})
    void aLaunchThatTakesLongerDelaysWhatFollows(Overrun overrun, long end, String utility) {
        var plan = Street.slow(overrun);
        var records = run(plan, Conditions.STANDARD);

        assertThat(records.end(0)).isEqualTo(90);
        assertThat(records.begin(1)).isEqualTo(90);
        assertThat(records.end(1)).isEqualTo(end);
        assertThat(new Credit(plan).of(records).utility()).isEqualTo(Utility.of(utility));
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherOneAnother() {
        var instance =
                Street.instance(Map.of("p50", List.of(10L, 10L), "max", List.of(900L, 900L)));
        var plan = ExecutionPlan.of(instance, Street.together(), Overrun.HOLD);

        long first = run(plan, conditions(1, 0, false)).endNanos(0);

        assertThat(run(plan, conditions(1, 0, false)).endNanos(0)).isEqualTo(first);
        assertThat(run(plan, conditions(2, 0, false)).endNanos(0)).isNotEqualTo(first);
    }

    @Test
    void everyOverrunPolicyHasTheSameLuck() {
        var instance = Street.instance(Map.of("p50", List.of(10L, 10L), "max", List.of(90L, 90L)));
        long held =
                run(
                                ExecutionPlan.of(instance, Street.together(), Overrun.HOLD),
                                Conditions.STANDARD)
                        .endNanos(0);

        for (var overrun : Overrun.values())
            assertThat(
                            run(
                                            ExecutionPlan.of(instance, Street.together(), overrun),
                                            Conditions.STANDARD)
                                    .endNanos(0))
                    .isEqualTo(held);
    }

    @Test
    void releasesAreLateByAtMostTheJitter() {
        var plan =
                ExecutionPlan.of(Street.instance(Street.STEADY), Street.together(), Overrun.HOLD);
        long latest = 0;
        for (int seed = 0; seed < 100; seed++) {
            long begin = run(plan, conditions(seed, 30, false)).beginNanos(0);
            assertThat(begin).as("seed %d", seed).isBetween(0L, 30_000L);
            latest = Math.max(latest, begin);
        }

        assertThat(latest).isGreaterThan(15_000); // of 100 latest of two uniform ones up to 30 us
    }

    @Test
    void theRealClockTakesAtLeastAsLong() {
        var plan = Street.slow(Overrun.HOLD);
        long before = System.nanoTime();
        var records = run(plan, conditions(1, 0, true));

        assertThat(records.endNanos(1)).isBetween(160_000L, System.nanoTime() - before);
        assertThat(records.endNanos(0)).isGreaterThanOrEqualTo(90_000);
    }
}
