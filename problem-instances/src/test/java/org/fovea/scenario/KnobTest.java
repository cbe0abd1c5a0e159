package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnobTest {

    private static final Knob LOAD =
            Knob.Number.of("load", "", "0.5..8", "3", "horizon = work / load", "assumed");

    private static final Knob PERIOD =
            Knob.Number.of("period", "ms", "1..100", "33.333", "between frames", "assumed");

    private static final Knob BATCH =
            Knob.Count.of("batch", "inputs", "1..1024", "4", "batch limit", "assumed");

    private static final Knob WINDOWS =
            new Knob.Choice("windows", List.of("tight", "loose"), true, "which", "assumed");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"2, 2", "2.50, 2.5", "0.5, 0.5", "8.000, 8", "007, 7"})
    void aDecimalHasOneSpelling(String typed, String value) {
        assertThat(LOAD.value(typed)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "0.49",
                "8.1",
                "-1",
                "1e0",
                "2,5",
                ".5",
                "2.",
                " 2",
                "two",
                "1.0000001",
                "111111111111111111111"
            })
    void whatIsNoSuchDecimalIsRefusedWithTheRange(String typed) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> LOAD.value(typed))
                .satisfies(
                        refused -> assertThat(refused.flaws().getFirst().field()).isEqualTo("load"))
                .withMessageContaining("a decimal from 0.5 to 8 with at most 6 places");
    }

    @Test
    void aRangeIsToldInItsUnit() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PERIOD.value("0"))
                .withMessage(
                        "period: found 0, expected a decimal from 1 to 100 ms with at most 6 places");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> BATCH.value("1025"))
                .withMessage("batch: found 1025, expected an integer from 1 to 1024 inputs");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "0", "2.0", "2.5", "-1", "4x", "99999999999"})
    void whatIsNoSuchIntegerIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> BATCH.value(typed));
    }

    @Test
    void anIntegerHasOneSpelling() {
        assertThat(BATCH.value("0016")).isEqualTo("16");
        assertThat(BATCH.standard()).contains("4");
        assertThat(BATCH.unit()).isEqualTo("inputs");
    }

    @Test
    void aWordIsOneOfThoseListedAndTheFirstIsStandard() {
        assertThat(WINDOWS.value("loose")).isEqualTo("loose");
        assertThat(WINDOWS.standard()).contains("tight");
        assertThat(WINDOWS.unit()).isEmpty();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> WINDOWS.value("losse"))
                .withMessage(
                        "windows: found losse, expected one of tight, loose; did you mean"
                                + " \"loose\"?");
    }
}
