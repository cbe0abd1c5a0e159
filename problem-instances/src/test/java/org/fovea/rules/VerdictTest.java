package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.instance.Utility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {

    @ParameterizedTest(name = "utility 0.5 and bound {0}, valid {1}: attained {2}, refuted {3}")
    @CsvSource({
        "0.5, true, true, false",
        "0.5000000001, true, false, false",
        "0.4999999999, true, false, true",
        "0.5, false, false, false",
        "0.4, false, false, false"
    })
    void onlyAValidScheduleAttainsOrRefutesABound(
            String bound, boolean valid, boolean attains, boolean refutes) {
        var violations =
                valid
                        ? List.<Violation>of()
                        : List.of(new Violation(2, List.of("gpu"), "Overlap."));
        var verdict = new Verdict(violations, Utility.of("0.5"), 1, 2, 30);

        assertThat(verdict.valid()).isEqualTo(valid);
        assertThat(verdict.attains(Utility.of(bound))).isEqualTo(attains);
        assertThat(verdict.refutes(Utility.of(bound))).isEqualTo(refutes);
        assertThat(verdict.misses()).isEqualTo(1 + 2);
    }
}
