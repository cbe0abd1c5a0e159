package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Weight;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final Urgency STANDARD = Urgency.of(settings(Map.of()));

    private static Settings settings(Map<String, String> given) {
        return new Settings(new DashCam().knobs(), given);
    }

    private static RoadUser at(double distance, double closing) {
        return new RoadUser(1.5, 1.2, 0.5, distance, closing);
    }

    @Test
    void theDeadlineIsATwentiethOfTheTimeToCollision() {
        assertThat(STANDARD.window(at(20, 5))).isEqualTo(20 * 1_000_000 / 5 / 20);
    }

    @Test
    void itIsCappedBelowAndAbove() {
        assertThat(STANDARD.window(at(5, 20))).isEqualTo(50_000); // 12.5 ms
        assertThat(STANDARD.window(at(80, 1))).isEqualTo(500_000); // 4 s
        assertThat(STANDARD.window(at(80, 1e-300))).isEqualTo(500_000);
    }

    @Test
    void whoeverGoesAwayHasTheLatestDeadline() {
        assertThat(STANDARD.window(at(5, -20))).isEqualTo(500_000);
        assertThat(STANDARD.window(at(5, 0))).isEqualTo(500_000);
    }

    @Test
    void weightGrowsFromOneToFiveWithCloseness() {
        assertThat(STANDARD.weight(at(5, 0))).isEqualTo(Weight.of("5"));
        assertThat(STANDARD.weight(at(20, 0))).isEqualTo(Weight.of("2")); // 1 + 4 x 5 / 20
        assertThat(STANDARD.weight(at(60, 0))).isEqualTo(Weight.of("1.3333"));
    }

    @Test
    void emptyRangesAreRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Urgency.of(settings(Map.of("earliest", "600"))))
                .withMessage("latest: found 500, expected at least earliest, which is 600");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Urgency.of(settings(Map.of("farthest", "4.5"))))
                .withMessage("farthest: found 4.5, expected at least nearest, which is 5");
    }
}
