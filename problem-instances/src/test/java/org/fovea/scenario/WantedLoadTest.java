package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedLoadTest {

    private static final List<String> LOADS = List.of("0.5", "1", "2", "4");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "dash-cam",
                "drone-vehicle",
                "drone-still",
                "street",
                "serving",
                "burst",
                "periodic"
            })
    void theLoadIsWhatWasAskedFor(String scenario) {
        for (String load : LOADS)
            for (int tasks : new int[] {5, 100, 1_000}) {
                double wanted = Double.parseDouble(load);

                assertThat(share(scenario, tasks, Map.of("load", load)))
                        .as("%s of %d tasks at %s", scenario, tasks, load)
                        .isCloseTo(wanted, within(wanted * 0.01));
            }
    }

    @Test
    void aSlowerDeviceMakesTheLoadAndTheDescriptionSaysSo() {
        // two objects of 64 px in one frame, each 4 + 4 ms, within the frame's period of 100 ms
        var given = Map.of("side", "40", "side-spread", "0", "aspect-spread", "0");
        var natural = Recipe.of("drone-still", 2, 1, given).instance();
        var doubled = Recipe.of("drone-still", 2, 1, with(given, "load", "0.32")).instance();

        assertThat(Load.of(Problem.of(natural)).share()).isCloseTo(0.16, within(1e-9));
        assertThat(doubled.tasks()).isEqualTo(natural.tasks());
        assertThat(doubled.devices().getFirst().networks().getFirst().stages().getFirst().latency())
                .first()
                .isEqualTo(2 * 4_000L);
        assertThat(doubled.description()).contains(" All latencies x 2, for the load. Synthetic");
        assertThat(natural.description()).doesNotContain("for the load");
    }

    @Test
    void denserArrivalsMakeTheLoadOnADeviceAsItIs() {
        var natural = Recipe.of("serving", 100, 1, Map.of()).instance();
        var dense = Recipe.of("serving", 100, 1, Map.of("load", "4")).instance();

        assertThat(dense.devices()).isEqualTo(natural.devices());
        assertThat(dense.description()).contains(" All times between arrivals x 0.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"serving", "burst"})
    void oneArrivalAloneHasNoPace(String scenario) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of(scenario, 1, 1, Map.of("load", "2")).instance())
                .withMessageStartingWith(
                        "load: found 2, expected what times of whole us can make within 1 %");
    }

    @Test
    void withoutTasksThereIsNothingToScale() {
        for (String scenario : List.of("street", "burst"))
            assertThat(share(scenario, 0, Map.of("load", "4"))).isZero();
    }

    private static double share(String scenario, int tasks, Map<String, String> settings) {
        var instance = Recipe.of(scenario, tasks, 1, settings).instance();
        return Load.of(Problem.of(instance)).share();
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new java.util.HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
