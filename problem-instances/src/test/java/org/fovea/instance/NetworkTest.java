package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final List<Stage> TWO = List.of(Stage.of(5, 8), Stage.of(3, 4));

    @Test
    void entryIsFoundByClassAndScale() {
        var half = AccuracyEntry.canvas(64, Scale.of("0.5"), "0.4", "0.6");
        var net =
                Network.canvas(
                        "net", 512, TWO, AccuracyEntry.canvas(64, Scale.ONE, "1", "1"), half);

        assertThat(net.accuracy(64, Optional.of(Scale.of("0.50")))).contains(half);
        assertThat(net.accuracy(64, Optional.of(Scale.of("0.25")))).isEmpty();
        assertThat(net.accuracy(32, Optional.of(Scale.ONE))).isEmpty();
        assertThat(net.accuracy(64, Optional.empty())).isEmpty();
    }

    @Test
    void theBatchLimitIsThatOfItsStages() {
        assertThat(Network.crop("net", 8, TWO).batchLimit()).isEqualTo(2);
    }

    @Test
    void stagesShareABatchLimit() {
        assertThat(Flaws.of(() -> Network.crop("net", 8, List.of(Stage.of(5, 8), Stage.of(3)))))
                .containsExactly(
                        "stages/1/latency: found 1 values, expected 2 values, the batch limit of"
                                + " stage 1");
    }

    @Test
    void aNetworkHasAStage() {
        assertThat(Flaws.of(() -> Network.crop("net", 8, List.of())))
                .containsExactly("stages: found 0 elements, expected 1 to 64 elements");
    }

    @Test
    void entriesHaveAnAccuracyPerStage() {
        assertThat(Flaws.of(() -> Network.crop("net", 8, TWO, AccuracyEntry.crop(8, "0.5"))))
                .containsExactly(
                        "accuracy/0/byExit: found 1 values, expected 2 values, one per stage");
    }

    @Test
    void scalesGoWithCanvases() {
        var crop = AccuracyEntry.crop(8, "0.5", "0.6");
        var canvas = AccuracyEntry.canvas(8, Scale.ONE, "0.5", "0.6");

        assertThat(Flaws.of(() -> Network.crop("net", 8, TWO, canvas)))
                .containsExactly(
                        "accuracy/0/scale: found 1, expected no scale, since the network is a crop"
                                + " network");
        assertThat(Flaws.of(() -> Network.canvas("net", 8, TWO, crop)))
                .containsExactly(
                        "accuracy/0/scale: found nothing, expected a scale, since the network is a"
                                + " canvas");
    }

    @Test
    void noClassAndScaleTwice() {
        var entry = AccuracyEntry.canvas(8, Scale.of("0.5"), "0.5", "0.6");
        var same = AccuracyEntry.canvas(8, Scale.of("0.50"), "0.7", "0.8");

        assertThat(Flaws.of(() -> Network.canvas("net", 8, TWO, entry, same)))
                .containsExactly(
                        "accuracy/1: found an entry for class 8 again, expected one entry per class"
                                + " and scale");
    }

    @Test
    void inputsStorageAndNeedsAreInRange() {
        assertThat(
                        Flaws.of(() ->
                                new Network(
                                        "net",
                                        new Feed.Crop(),
                                        0,
                                        65_537,
                                        -1,
                                        Map.of("up~/link", -1L),
                                        TWO,
                                        List.of())))
                .containsExactly(
                        "input/width: found 0, expected an integer from 1 to 65536",
                        "input/height: found 65537, expected an integer from 1 to 65536",
                        "storageBytes: found -1, expected an integer from 0 to 1000000000000",
                        "needs/up~0~1link: found -1, expected an integer from 0 to 1000000000000");
    }
}
