package org.fovea.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.fixture.Oracle;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Profiles;
import org.fovea.scenario.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The talk's tables of one network: what its instances and profiles say, and what follows. */
class TalkTablesTest {

    /** Table "model switching": a crop of the row, resized to the column; accuracy and time. */
    @ParameterizedTest(name = "{0} px in {1} ms: {2}")
    @CsvSource({
        "256, 4, 0.673",
        "256, 8, 0.881",
        "256, 13, 0.985",
        "256, 28, 1",
        "128, 4, 0.667",
        "128, 8, 0.854",
        "128, 13, 1",
        "64, 4, 0.76",
        "64, 8, 1",
        "32, 4, 1"
    })
    void switchingGetsWhatTheTalkSays(int crop, int millis, String accuracy) {
        assertThat(optimum("talk-switching", "%d-%dms".formatted(crop, millis)))
                .isEqualByComparingTo(accuracy);
    }

    /** Table "early exit": the same network stopped after stages 1 to 4; accuracy and time. */
    @ParameterizedTest(name = "{0} px in {1} ms: {2}")
    @CsvSource({
        "256, 6, 0.432",
        "256, 11, 0.63",
        "256, 19, 0.899",
        "256, 28, 1",
        "128, 4, 0.406",
        "128, 8, 0.694",
        "128, 13, 1",
        "64, 4, 0.546",
        "64, 8, 1",
        "32, 4, 1"
    })
    void exitingGetsWhatTheTalkSays(int crop, int millis, String accuracy) {
        assertThat(optimum("talk-early-exit", "%d-%dms".formatted(crop, millis)))
                .isEqualByComparingTo(accuracy);
    }

    @Test
    void withTheSameTimeSwitchingBeatsExiting() {
        assertThat(optimum("talk-switching", "4x256-52ms"))
                .isEqualByComparingTo("3.94"); // 4 x .985
        assertThat(optimum("talk-early-exit", "4x256-52ms"))
                .isEqualByComparingTo("2.789"); // 3 x .63 + .899 in 3 x 11 + 19 ms
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "talk-switching, talk-switching/talk-switching-256-13ms",
        "talk-early-exit, talk-early-exit/talk-early-exit-256-11ms",
        "talk-canvas, talk-canvas/talk-canvas-43ms"
    })
    void instancesRunOnTheDeviceOfTheirProfile(String profile, String instance) {
        assertThat(shipped(instance).devices()).containsExactly(device(profile));
    }

    @Test
    void bothTogetherAreSwitchingTimesExiting() {
        var exits = device("talk-early-exit");
        for (var network : device("talk-switching-and-exits").networks()) {
            var own = named(exits, network.id());
            var resized = named(device("talk-switching"), network.id().replace('n', 'r'));

            assertThat(network.stages()).isEqualTo(own.stages());
            assertThat(network.accuracy()).hasSameSizeAs(resized.accuracy());
            for (var entry : network.accuracy()) {
                var factor = accuracies(resized, entry.sizeClass()).getFirst();
                assertThat(entry.byExit())
                        .isEqualTo(
                                accuracies(own, own.width()).stream()
                                        .map(exit -> product(factor, exit))
                                        .toList());
            }
        }
    }

    @Test
    void theTimesOfExitsAddUpToThoseOfSwitching() {
        var switching = device("talk-switching").networks();
        var exits = device("talk-early-exit").networks();
        for (int i = 0; i < switching.size(); i++)
            assertThat(exits.get(i).stages().stream().mapToLong(s -> s.latency().getFirst()).sum())
                    .isEqualTo(switching.get(i).stages().getFirst().latency().getFirst());
    }

    @Test
    void theResNetsOfEdgeServingTakeWhatTheyTakeInTheScenario() {
        var scenario = Recipe.of("serving", 1, 0, Map.of()).instance().devices().getFirst();
        for (var network : device("edgeserving-resnets").networks())
            assertThat(network.stages()).isEqualTo(named(scenario, network.id()).stages());
    }

    private static Accuracy product(Accuracy factor, Accuracy exit) {
        return Accuracy.of(
                new BigDecimal(factor.toString())
                        .multiply(new BigDecimal(exit.toString()))
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString());
    }

    private static List<Accuracy> accuracies(Network network, int sizeClass) {
        return network.accuracy(sizeClass, Optional.empty()).orElseThrow().byExit();
    }

    private static Network named(Device device, String id) {
        return device.networks().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    }

    private static Device device(String profile) {
        return Profiles.read(Path.of("profiles", profile + ".json")).device();
    }

    private static BigDecimal optimum(String family, String rest) {
        return BigDecimal.valueOf(
                Oracle.optimum(shipped(family + "/" + family + "-" + rest)).orElseThrow(), 10);
    }

    private static Instance shipped(String name) {
        return Instances.read(Path.of("instances", name + ".json"));
    }
}
