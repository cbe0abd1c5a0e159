package org.fovea.simulation.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.fovea.scenario.Draws;
import org.junit.jupiter.api.Test;

class EstimateTest {

    /** By hand: ten 1s and ten 3s have mean 2 and variance 20 x 1 / 19. */
    @Test
    void theIntervalIsThatOfStudent() {
        double[] means = new double[20];
        for (int batch = 0; batch < 20; batch++) means[batch] = batch < 10 ? 1 : 3;

        var estimate = Estimate.of(means);

        assertThat(estimate.mean()).isEqualTo(2);
        assertThat(estimate.halfWidth())
                .isCloseTo(2.093024 * Math.sqrt(20.0 / 19) / Math.sqrt(20), within(1e-12));
        assertThat(estimate.holds(2.4)).isTrue();
        assertThat(estimate.holds(1.5)).isFalse();
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheMean() {
        var draws = Draws.of(1, "intervals");
        int held = 0;
        for (int run = 0; run < 4_000; run++) {
            double[] means = new double[Estimate.BATCHES];
            Arrays.setAll(means, _ -> draws.normal());
            if (Estimate.of(means).holds(0)) held++;
        }

        // standard error: sqrt(0.95 x 0.05 / 4,000)
        assertThat(held / 4_000.0).isCloseTo(0.95, within(4 * 0.0034461));
    }
}
