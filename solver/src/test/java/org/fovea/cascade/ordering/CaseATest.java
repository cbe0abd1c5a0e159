package org.fovea.cascade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the project's page of numbers, section 6: every exact method finds them. */
class CaseATest {

    private static final String FOLDER = "../examples/cascades/";

    @ParameterizedTest(name = "{0} due {1}: {2}, {3} us")
    @CsvSource({
        "four-experts, 24, k1;k2;k3;k4, 4.416",
        "four-experts, 20, k1;k2;k3, 4.605",
        "four-experts, 17, k1;k2;k3, 4.605",
        "four-experts, 15, k1;k2, 5.55",
        "four-experts, 13, k1;k2, 5.55",
        "four-experts, 12, k2, 6.5",
        "four-experts, 11, k1, 8",
        "four-experts-nested, 24, k2;k4, 6.15",
        "four-experts-nested, 20, k2;k4, 6.15",
        "four-experts-nested, 17, k2, 6.5",
        "four-experts-nested, 12, k2, 6.5",
        "four-experts-nested, 11, k1, 8"
    })
    void caseA(String file, long deadline, String experts, String expected) {
        var cascade = Cascades.read(Path.of(FOLDER + file + ".json")).due(deadline);
        var sequence = Stream.of((experts + ";sure").split(";", -1)).toList();
        var dedicated = file.endsWith("nested") ? "nested" : "ratio";
        for (var method : List.of("auto", dedicated, "subset", "beam")) {
            var order = Orderings.named(method).orElseThrow().order(cascade);

            assertThat(order.sequence()).as(method).isEqualTo(sequence);
            assertThat(order.bound()).as(method).isEqualTo(Fraction.of(expected));
        }
    }

    /** 6.711 + .42511 12.676 + .42511 .15126 28.281 ms, and with .15126 for the last product. */
    @ParameterizedTest
    @MethodSource
    void vehicleSounds(Assumption assumption, String rounded) {
        Cascade cascade = Cascades.read(Path.of(FOLDER + "vehicle-sounds-flat.json"));
        var order = assumption.ordering().order(cascade);

        assertThat(order.sequence()).containsExactly("K2", "K3", "Kdet");
        assertThat(order.believed().toString()).startsWith(rounded);
    }

    static List<Object[]> vehicleSounds() {
        return List.of(
                new Object[] {Assumption.INDEPENDENT, "13918."},
                new Object[] {Assumption.NESTED, "16377."}); // 16.378 ms, rounded
    }
}
