package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> FIELDS =
            List.of("release", "deadline", "weight", "minExit", "sizeClasses");

    @ParameterizedTest
    @CsvSource({
        "dealine, deadline",
        "deadlien, deadline",
        "realese, release",
        "wieght, weight",
        "min_exit, minExit",
        "size-classes, sizeClasses",
        "WEIGHT, weight"
    })
    void aSlipOfTheFingerFindsItsWord(String typed, String meant) {
        assertThat(Nearest.to(typed, FIELDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "''", "line"})
    void aDifferentWordFindsNothing(String typed) {
        assertThat(Nearest.to(typed, FIELDS)).isEmpty();
        assertThat(Nearest.question(typed, FIELDS)).isEmpty();
    }

    @Test
    void ofTwoNearWordsTheNearerIsMeant() {
        assertThat(Nearest.question("edf-bach", List.of("edf", "edf-batch", "edf-latch")))
                .isEqualTo("did you mean \"edf-batch\"?");
    }

    @Test
    void aVeryLongWordIsNotCompared() {
        assertThat(Nearest.to("release".repeat(1_000), FIELDS)).isEmpty();
    }
}
