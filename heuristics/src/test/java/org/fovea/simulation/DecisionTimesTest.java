package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionTimesTest {

    @Test
    void percentilesAreThoseOfTheNearestRank() {
        var times = new DecisionTimes();
        for (long nanos = 200; nanos >= 1; nanos--) times.add(nanos);

        assertThat(times.count()).isEqualTo(200);
        assertThat(times.percentileNanos(500)).isEqualTo(100);
        assertThat(times.percentileNanos(990)).isEqualTo(198);
        assertThat(times.percentileNanos(0)).isEqualTo(1);
        assertThat(times.maxNanos()).isEqualTo(200);
    }

    @Test
    void aLaterDecisionCountsToo() {
        var times = new DecisionTimes();
        times.add(5);
        assertThat(times.maxNanos()).isEqualTo(5);
        times.add(3);

        assertThat(times.percentileNanos(500)).isEqualTo(3);
    }

    @Test
    void withoutDecisionsAllIsZero() {
        assertThat(new DecisionTimes().percentileNanos(990)).isZero();
    }
}
