package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void thisProcessIsDescribed() {
        var here = Environment.here("0.1.0", "unknown", Instant.parse("2026-11-24T22:52:27.987Z"));

        assertThat(here.jdk()).startsWith(Runtime.version().toString());
        assertThat(here.cores()).isPositive();
        assertThat(here.memoryBytes()).isGreaterThan(here.heapBytes() / 64);
        assertThat(here.started()).isEqualTo("2026-11-24T22:52:27Z");
    }

    @Test
    void theSameMachineLaterIsTheSameEnvironment() {
        var then = Environment.here("0.1.0", "unknown", Instant.EPOCH);

        assertThat(
                        Environment.here("0.1.0", "unknown", Instant.EPOCH.plusSeconds(60))
                                .differencesFrom(then))
                .isEmpty();
        assertThat(Environment.here("0.2.0", "unknown", Instant.EPOCH).differencesFrom(then))
                .containsExactly("the version was 0.1.0 and is 0.2.0");
    }
}
