package org.fovea.policy.batching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    @ParameterizedTest(name = "waited {0} of 100 us: {1} millionths")
    @CsvSource({
        "0, 367879", // exp(-1)
        "50, 606531", // exp(-0.5)
        "100, 1000000", // exp(0)
        "200, 2718282", // exp(1)
        "400, 10000000", // exp(3) = 20.1, cut off
        "9000000000000, 10000000"
    })
    void itGrowsWithTheShareOfTheTimeAllowedThatIsOver(long waited, long urgency) {
        assertThat(Urgency.at(waited, 100)).isEqualTo(urgency);
    }
}
