package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Knob.Number LOAD =
            Knob.Number.of("load", "", "0..8", "3", "horizon = work / load", "assumed");

    private static final Knob.Number CAP =
            new Knob.Number("cap", "ms", "0", "1000", Optional.empty(), "at most", "assumed");

    private static final Knob.Count BATCH =
            Knob.Count.of("batch", "", "1..64", "4", "batch limit", "assumed");

    private static final Knob.Count LIMIT =
            new Knob.Count("limit", "", 1, 64, Optional.empty(), "at most", "assumed");

    private static final Knob.Choice WINDOWS =
            new Knob.Choice("windows", List.of("tight", "loose"), true, "which", "assumed");

    private static Settings set(Map<String, String> given) {
        return new Settings(List.of(WINDOWS, LOAD, CAP, BATCH, LIMIT), given);
    }

    @Test
    void whereNothingIsGivenTheStandardHolds() {
        var standard = set(Map.of());

        assertThat(standard.number(LOAD)).isEqualTo(3);
        assertThat(standard.count(BATCH)).isEqualTo(4);
        assertThat(standard.choice(WINDOWS)).isEqualTo("tight");
        assertThat(standard.given(CAP)).isEmpty();
        assertThat(standard.value(CAP)).isEmpty();
        assertThat(standard.value(LOAD)).contains("3");
    }

    @Test
    void whatIsGivenHolds() {
        var given = set(Map.of("load", "2.50", "batch", "16", "windows", "loose", "cap", "1.2345"));

        assertThat(given.decimal(LOAD)).isEqualByComparingTo("2.5");
        assertThat(given.count(BATCH)).isEqualTo(16);
        assertThat(given.choice(WINDOWS)).isEqualTo("loose");
        assertThat(given.micros(CAP)).isEqualTo(1_235); // 1234.5 us, a half upwards
        assertThat(given.value(LOAD)).contains("2.5");
    }

    @Test
    void whatIsGivenAsTheStandardIsNotToldFromNothing() {
        assertThat(set(Map.of("load", "3.0", "windows", "tight"))).isEqualTo(set(Map.of()));
        assertThat(set(Map.of("load", "3.0")).given()).isEmpty();
    }

    @Test
    void givenValuesStandInTheOrderOfTheKnobs() {
        assertThat(set(Map.of("batch", "8", "load", "2", "windows", "loose")).given().keySet())
                .containsExactly("windows", "load", "batch");
    }

    @Test
    void anUnknownKnobIsRefusedWithTheNearest() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> set(Map.of("lod", "2")))
                .withMessage(
                        "found lod, expected a knob: one of windows, load, cap, batch, limit; did you"
                                + " mean \"load\"?");
    }

    @Test
    void aKnobWithoutAValueIsADefectOfWhoAsks() {
        assertThatIllegalStateException().isThrownBy(() -> set(Map.of()).number(CAP));
        assertThatIllegalStateException().isThrownBy(() -> set(Map.of()).count(LIMIT));
    }
}
