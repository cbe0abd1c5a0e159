package org.fovea.simulation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probabilities and quantiles as tables of the normal distribution have them. */
class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.841344746068543",
        "-1, 0.158655253931457",
        "1.959963984540054, 0.975",
        "-3.090232306167813, 0.001",
        "-9, 0",
        "9, 1"
    })
    void probabilitiesAreThoseOfTheTables(double x, double probability) {
        assertThat(Normal.probability(x)).isCloseTo(probability, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963984540054", "0.001, -3.090232306167813"})
    void quantilesAreThoseOfTheTables(double probability, double x) {
        assertThat(Normal.quantile(probability)).isCloseTo(x, within(1e-11));
    }
}
