package org.fovea.benchmark.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;

class MeansTest {

    private static final Device DEVICE =
            Device.of(
                    "gpu",
                    List.of(64, 128),
                    Network.crop(
                            "n64",
                            64,
                            List.of(Stage.of(40, 50), Stage.of(30, 45)),
                            AccuracyEntry.crop(64, "0.5", "1"),
                            AccuracyEntry.crop(128, "0.4", "0.8")),
                    Network.crop(
                            "n128", 128, List.of(Stage.of(90)), AccuracyEntry.crop(128, "0.9")),
                    Network.canvas(
                            "canvas",
                            256,
                            List.of(Stage.of(200)),
                            AccuracyEntry.canvas(64, Scale.ONE, "0.7"),
                            AccuracyEntry.canvas(64, Scale.of("0.5"), "0.6")));

    @Test
    void withAllMeansTheDeviceIsAsItWas() {
        assertThat(Means.of(DEVICE, EnumSet.allOf(Means.class))).isEqualTo(DEVICE);
    }

    @Test
    void withoutAnyANetworkRunsWholeOnSingleObjectsOfItsOwnSize() {
        var plain = Means.of(DEVICE, Set.of());

        assertThat(plain.networks()).extracting(Network::id).containsExactly("n64", "n128");
        assertThat(plain.networks().getFirst().stages())
                .extracting(Stage::latency)
                .containsExactly(List.of(40L + 30L));
        assertThat(plain.networks().getFirst().accuracy())
                .containsExactly(AccuracyEntry.crop(64, "1"));
    }

    @Test
    void withBatchesAloneALaunchOfTwoTakesItsStagesTogether() {
        var batches = Means.of(DEVICE, EnumSet.of(Means.BATCH)).networks().getFirst();

        assertThat(batches.stages().getFirst().latency()).containsExactly(40L + 30L, 50L + 45L);
    }

    @Test
    void withExitsAloneStagesStay() {
        var exits = Means.of(DEVICE, EnumSet.of(Means.EXIT)).networks().getFirst();

        assertThat(exits.stages())
                .extracting(Stage::latency)
                .containsExactly(List.of(40L), List.of(30L));
        assertThat(exits.accuracy()).containsExactly(AccuracyEntry.crop(64, "0.5", "1"));
    }

    @Test
    void withResizingLargerObjectsComeToSmallerNetworks() {
        var resized = Means.of(DEVICE, EnumSet.of(Means.RESIZE)).networks().getFirst();

        assertThat(resized.accuracy())
                .containsExactly(AccuracyEntry.crop(64, "1"), AccuracyEntry.crop(128, "0.8"));
    }

    @Test
    void onACanvasWithoutResizingObjectsStayAtFullSize() {
        var canvas = Means.of(DEVICE, EnumSet.of(Means.CANVAS)).networks().getLast();

        assertThat(canvas.accuracy()).containsExactly(AccuracyEntry.canvas(64, Scale.ONE, "0.7"));
    }
}
