package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    private static final Network NET =
            Network.crop("net", 8, List.of(Stage.of(5, 8)), AccuracyEntry.crop(64, "0.9"));

    @ParameterizedTest(name = "{0} x {1}: class {2}")
    @CsvSource({"1, 1, 32", "32, 32, 32", "33, 1, 64", "1, 64, 64", "65, 2, 128", "500, 500, 128"})
    void nativeClassIsTheSmallestThatCoversElseTheLargest(int width, int height, int expected) {
        var device = Device.of("gpu", List.of(32, 64, 128));

        assertThat(device.nativeClass(new Extent.Rectangle(width, height))).isEqualTo(expected);
    }

    @Test
    void nativeClassOfAVolumeCoversItsSquare() {
        var device = Device.of("gpu", List.of(32, 64));

        assertThat(device.nativeClass(new Extent.Volume(32 * 32))).isEqualTo(32);
        assertThat(device.nativeClass(new Extent.Volume(32 * 32 + 1))).isEqualTo(64);
    }

    @Test
    void launchesLastTheirLatencyAndTheOverhead() {
        assertThat(device(OptionalLong.empty(), Map.of(), 3).duration(NET, 1, 2)).isEqualTo(3 + 8);
    }

    @Test
    void sizeClassesAscend() {
        assertThat(Flaws.of(() -> Device.of("gpu", List.of(64, 64, 32))))
                .containsExactly(
                        "sizeClasses/1: found 64, expected more than 64",
                        "sizeClasses/2: found 32, expected more than 64");
        assertThat(Flaws.of(() -> Device.of("gpu", List.of())))
                .containsExactly("sizeClasses: found 0 elements, expected 1 to 65536 elements");
    }

    @Test
    void accuracyIsGivenForTheDevicesClassesOnly() {
        assertThat(Flaws.of(() -> Device.of("gpu", List.of(32), NET)))
                .singleElement()
                .asString()
                .startsWith("networks/0/accuracy/0/sizeClass: found 64, expected one of the");
    }

    @Test
    void networkIdsAreUnique() {
        assertThat(Flaws.of(() -> Device.of("gpu", List.of(64), NET, NET)))
                .containsExactly(
                        "networks/1/id: found \"net\", expected an id that networks/0/id does not"
                                + " have");
    }

    @Test
    void limitsAreNotNegative() {
        assertThat(Flaws.of(() -> device(OptionalLong.of(-1), Map.of("uplink", -2L), -3)))
                .containsExactly(
                        "budgets/uplink: found -2, expected an integer from 0 to "
                                + Limits.CAPACITY,
                        "launchOverhead: found -3, expected an integer from 0 to " + Limits.TIME,
                        "memoryBytes: found -1, expected an integer from 0 to " + Limits.CAPACITY);
    }

    @Test
    void aRenamedDeviceRenamesItsNetworks() {
        var renamed = Device.of("gpu", List.of(64), NET).named("left");

        assertThat(renamed.id()).isEqualTo("left");
        assertThat(renamed.networks()).extracting(Network::id).containsExactly("left/net");
    }

    private static Device device(OptionalLong memory, Map<String, Long> budgets, long overhead) {
        return new Device(
                "gpu",
                List.of(64),
                memory,
                OptionalLong.empty(),
                budgets,
                overhead,
                List.of(NET),
                Optional.empty());
    }

    @Test
    void anEnergyBudgetIsNotNegative() {
        assertThat(
                        Flaws.of(() ->
                                new Device(
                                        "gpu",
                                        List.of(64),
                                        OptionalLong.empty(),
                                        OptionalLong.of(-1),
                                        Map.of(),
                                        0,
                                        List.of(),
                                        Optional.empty())))
                .containsExactly(
                        "energyBudget: found -1, expected an integer from 0 to " + Limits.CAPACITY);
    }

    @Test
    void onlyARenamedNetworksIdMayBeLongerThanOthers() {
        String longest = "n".repeat(Limits.ID);

        assertThat(Flaws.of(() -> Device.of("gpu", List.of(64), named("gpu/" + longest))))
                .isEmpty();
        assertThat(Flaws.of(() -> Device.of("gpu", List.of(64), named(longest)))).isEmpty();
        assertThat(Flaws.of(() -> Device.of("gpu", List.of(64), named("x/" + longest))))
                .singleElement()
                .asString()
                .startsWith("networks/0/id: ")
                .contains("1 to 100 visible characters");
    }

    private static Network named(String id) {
        return Network.crop(id, 8, List.of(Stage.of(5)));
    }
}
