package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.fixture.Oracle;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.RandomTimeline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The oracle against the checker: what one finds best, the other finds valid, and nothing better.
 */
final class OracleAgreementTest {

    @Test
    void theOracleAndBruteForceAgree() {
        agree(0, 90);
    }

    @Test
    @Tag("long")
    void theOracleAndBruteForceAgreeOnManyMore() {
        agree(90, 10_000);
    }

    @Test
    void whatTheOracleFindsTheCheckerFindsValidAndWorthTheOptimum() {
        for (long seed = 0; seed < 100; seed++) {
            var instance = TinyInstances.random(seed);
            var schedule = Oracle.schedule(instance);
            if (schedule.isEmpty()) continue;

            var verdict = Checker.check(instance, schedule.get());
            assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
            assertThat(Oracle.optimum(instance))
                    .as("seed %d", seed)
                    .hasValue(verdict.utility().units());
        }
    }

    @Test
    void noRandomScheduleIsWorthMoreThanTheOptimum() {
        for (long seed = 0; seed < 300; seed++) {
            var instance = TinyInstances.random(seed);
            var verdict = Checker.check(instance, RandomTimeline.of(instance, seed));
            if (!verdict.valid()) continue;

            var optimum = Oracle.optimum(instance);
            assertThat(optimum).as("seed %d", seed).isPresent();
            assertThat(verdict.utility().units())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(optimum.getAsLong());
        }
    }

    private static void agree(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            var instance = TinyInstances.random(seed);
            if (instance.tasks().size() > 3 || launches(instance) > 6) continue;
            assertThat(Oracle.optimum(instance))
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.optimum(instance));
        }
    }

    /** The most that a schedule can have. */
    private static int launches(Instance instance) {
        int deepest =
                instance.devices().stream()
                        .flatMap(device -> device.networks().stream())
                        .mapToInt(network -> network.stages().size())
                        .max()
                        .orElse(0);
        return deepest * instance.tasks().size();
    }
}
