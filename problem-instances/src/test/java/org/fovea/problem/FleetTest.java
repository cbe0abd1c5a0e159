package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.junit.jupiter.api.Test;

class FleetTest {

    /** Two devices; networks a, b on the first, c on the second. */
    private final Fleet fleet =
            Fleet.of(
                    List.of(
                            overheadOf(
                                    Device.of(
                                            "left",
                                            List.of(8, 16),
                                            Network.crop(
                                                    "a",
                                                    8,
                                                    stages(us(10, 15), us(4, 6)),
                                                    at(8, "0.8", "0.6"),
                                                    at(16, "0.3", "0.5")),
                                            network(
                                                    "b",
                                                    new Feed.VolumeCanvas(0, 1),
                                                    20,
                                                    10,
                                                    stages(us(7)),
                                                    scaled(8, "0.5", "0.9"))),
                                    3),
                            Device.of(
                                    "right",
                                    List.of(4),
                                    Network.canvas("c", 32, stages(us(9)), scaled(4, "1", "1")))));

    @Test
    void networksAreNumberedThroughDeviceByDevice() {
        assertThat(fleet.devices()).isEqualTo(2);
        assertThat(fleet.networks()).isEqualTo(3);
        assertThat(fleet.firstNetwork(0)).isZero();
        assertThat(fleet.endNetwork(0)).isEqualTo(2);
        assertThat(fleet.firstNetwork(1)).isEqualTo(2);
        assertThat(fleet.endNetwork(1)).isEqualTo(3);
        assertThat(fleet.deviceOf(1)).isZero();
        assertThat(fleet.deviceOf(2)).isEqualTo(1);
        assertThat(fleet.network(2).id()).isEqualTo("c");
    }

    @Test
    void modesAreNumberedThroughNetworkByNetwork() {
        assertThat(fleet.modes()).isEqualTo(4);
        assertThat(fleet.firstMode(0)).isZero();
        assertThat(fleet.endMode(0)).isEqualTo(2);
        assertThat(fleet.networkOf(2)).isEqualTo(1);
        assertThat(fleet.sizeClass(1)).isEqualTo(16);
        assertThat(fleet.scale(0)).isZero();
        assertThat(fleet.scaleOf(2)).isEqualTo(Scale.of("0.5"));
    }

    @Test
    void durationsHoldTheOverheadOfTheirDevice() {
        assertThat(fleet.duration(0, 1, 2)).isEqualTo(3 + 15);
        assertThat(fleet.duration(0, 1, 2, 1)).isEqualTo(3 + 10 + 3 + 4);
        assertThat(fleet.duration(2, 1, 1)).isEqualTo(9);
        assertThat(fleet.stages(0)).isEqualTo(2);
        assertThat(fleet.batchLimit(0)).isEqualTo(2);
    }

    @Test
    void bestAccuracyIsTheRunningMaximum() {
        assertThat(fleet.accuracy(0, 2)).isEqualTo(600_000);
        assertThat(fleet.bestAccuracy(0, 1)).isEqualTo(800_000);
        assertThat(fleet.bestAccuracy(0, 2)).isEqualTo(800_000);
        assertThat(fleet.bestAccuracy(1, 2)).isEqualTo(500_000);
    }

    @Test
    void kindsOfInputsAreKnown() {
        assertThat(fleet.canvas(0)).isFalse();
        assertThat(fleet.canvas(1)).isTrue();
        assertThat(fleet.volumeCanvas(1)).isTrue();
        assertThat(fleet.volumeCanvas(2)).isFalse();
    }

    @Test
    void aBudgetIsTakenByInputsOnceAndEnergyByEveryStage() {
        var stage = stage(List.of(5L, 6L), List.of(30L, 50L));
        var net = needing(Network.crop("n", 8, List.of(stage, stage)), Map.of("uplink", 4L));
        var device = limited(Device.of("gpu", List.of(8), net), Map.of("tokens", 1L, "uplink", 9L));
        var budgeted = Fleet.of(List.of(device));

        assertThat(budgeted.budgets(0)).isEqualTo(1 + 2);
        assertThat(budgeted.use(0, 0, 1, 2, 2)).isEqualTo(50 + 50);
        assertThat(budgeted.use(0, 1, 1, 2, 2)).isZero();
        assertThat(budgeted.use(0, 2, 1, 2, 2)).isEqualTo(4 + 4);
        assertThat(budgeted.use(0, 2, 2, 2, 2)).as("opened before").isZero();
    }
}
