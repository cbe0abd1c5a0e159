package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1000000, 1", "0.985, 985000, 0.985", "1e-6, 1, 0.000001"})
    void isAnIntegerNumberOfMillionths(String text, int millionths, String printed) {
        assertThat(Accuracy.of(text).millionths()).isEqualTo(millionths);
        assertThat(Accuracy.of(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.000001", "0.0000001", "98.5", "98%"})
    void otherDecimalsAreRefused(String text) {
        assertThat(Flaws.of(() -> Accuracy.of(text)))
                .singleElement()
                .asString()
                .contains("expected a decimal from 0 to 1 with at most 6 places");
    }

    @Test
    void unitsBeyondOneAreRefused() {
        assertThat(Flaws.of(() -> new Accuracy(1_000_001)))
                .containsExactly("found 1000001, expected an integer from 0 to 1000000");
    }
}
