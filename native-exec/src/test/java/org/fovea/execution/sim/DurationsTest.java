package org.fovea.execution.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    private static Durations of(Map<String, List<Long>> percentiles) {
        return Durations.of(new Stage(List.of(70L), List.of(), percentiles), 1, 5);
    }

    @ParameterizedTest(name = "share {0}: {1} ns")
    @CsvSource({
        "0, 15000", // below p50: p50
        "0.5, 15000",
        "0.7, 25000", // halfway from 10 to 30
        "0.9, 35000",
        "0.95, 65000", // halfway from 30 to 90
        "1, 95000"
    })
    void isLinearBetweenPercentilesOverheadIncluded(double share, long nanos) {
        var durations = of(Map.of("p50", List.of(10L), "p90", List.of(30L), "max", List.of(90L)));

        assertThat(durations.at(share)).isEqualTo(nanos);
    }

    @Test
    void withoutPercentilesIsThePlannedLatency() {
        assertThat(of(Map.of()).at(0)).isEqualTo(75_000);
        assertThat(of(Map.of()).at(0.99)).isEqualTo(75_000);
    }

    @Test
    void percentilesThatFallAreHeldUp() {
        var durations = of(Map.of("p50", List.of(30L), "p90", List.of(20L)));

        assertThat(durations.at(0.7)).isEqualTo(35_000);
        assertThat(durations.at(1)).isEqualTo(35_000);
    }
}
