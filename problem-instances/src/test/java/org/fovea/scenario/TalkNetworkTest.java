package org.fovea.scenario;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Accuracy;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of T. Abdelzaher's talk "Reducing Edge AI Footprint": early exits and switching of one
 * ResNet, accuracy normalised to the full run, time for one crop.
 */
class TalkNetworkTest {

    private static final int BATCH = 4;

    @ParameterizedTest(name = "{0} px on {1} px, stage {2}: {3} in {4} ms")
    @CsvSource({
        // early exit: cumulative times
        "256, 256, 1, .432, 6",
        "256, 256, 2, .630, 11",
        "256, 256, 3, .899, 19",
        "256, 256, 4, 1, 28",
        "128, 128, 1, .406, 4",
        "128, 128, 2, .694, 8",
        "128, 128, 3, 1, 13",
        "64, 64, 1, .546, 4",
        "64, 64, 2, 1, 8",
        // switching: full runs on a smaller network
        "256, 128, 3, .985, 13",
        "256, 64, 2, .881, 8",
        "128, 64, 2, .854, 8"
    })
    void accuraciesAndTimesAreTheTalks(
            int object, int side, int exit, BigDecimal accuracy, long millis) {
        var network = network(side);

        assertThat(accuracy(network, object, exit))
                .isEqualTo(Accuracy.of(accuracy.toPlainString()));
        assertThat(timeToExit(network, exit)).isEqualTo(1_000 * millis);
    }

    @Test
    void inTheSameTimeSwitchingBeatsExiting() {
        var switched = network(128);
        var exited = network(256);

        assertThat(accuracy(switched, 256, 3)).isEqualTo(Accuracy.of("0.985")); // in 13 ms
        assertThat(accuracy(exited, 256, 2)).isEqualTo(Accuracy.of("0.63")); // in 11 ms
    }

    @Test
    void exitsOfASmallerNetworkAreTheProductOfBothRoundedToFourPlaces() {
        assertThat(accuracy(network(64), 128, 1)).isEqualTo(Accuracy.of("0.4663")); // .854 x .546
        assertThat(accuracy(network(64), 256, 1)).isEqualTo(Accuracy.of("0.481")); // .481026
        assertThat(accuracy(network(128), 256, 2)).isEqualTo(Accuracy.of("0.6836")); // .68359
    }

    @Test
    void aNetworkServesNoObjectSmallerThanItself() {
        assertThat(network(256).accuracy())
                .extracting(AccuracyEntry::sizeClass)
                .containsExactly(256);
        assertThat(network(128).accuracy())
                .extracting(AccuracyEntry::sizeClass)
                .containsExactly(128, 256);
    }

    @Test
    void aBatchPaysPartOfAStageOnce() {
        // 4 ms (a + (1 - a) b) with a = .75; 5 ms with .6; 6 ms with .45
        assertThat(network(64).stages().getFirst()).isEqualTo(Stage.of(4_000, 5_000, 6_000, 7_000));
        assertThat(network(128).stages().getLast())
                .isEqualTo(Stage.of(5_000, 7_000, 9_000, 11_000));
        assertThat(network(256).stages().getFirst())
                .isEqualTo(Stage.of(6_000, 9_300, 12_600, 15_900));
    }

    @Test
    void slownessIsAFactorOnEveryLatency() {
        var slow = TalkNetwork.N256.crop(1, new BigDecimal("1.5"), TalkNetwork.CLASSES);

        assertThat(slow.stages())
                .containsExactly(
                        Stage.of(9_000), Stage.of(7_500), Stage.of(12_000), Stage.of(13_500));
    }

    @Test
    void aCanvasHasTwoStagesTwoScalesAndAGridOfEightPixels() {
        var canvas = TalkNetwork.canvas(224, new BigDecimal("0.6"));

        assertThat(canvas.id()).isEqualTo("canvas224");
        assertThat(canvas.feed()).isEqualTo(new Feed.RectangleCanvas(8, 8));
        assertThat(canvas.stages()).containsExactly(Stage.of(11_400), Stage.of(14_400));
        assertThat(canvas.accuracy()).hasSize(3 * 2);
        assertThat(canvas.accuracy(128, Optional.of(Scale.ONE)))
                .contains(AccuracyEntry.canvas(128, Scale.ONE, "0.7", "0.97"));
        assertThat(canvas.accuracy(128, Optional.of(Scale.of("0.5"))))
                .contains(AccuracyEntry.canvas(128, Scale.of("0.5"), "0.616", "0.8536")); // x .88
    }

    @Test
    void allThreeServeAllClassesTogether() {
        assertThat(TalkNetwork.crops(BATCH, ONE))
                .extracting(Network::id)
                .containsExactly("n64", "n128", "n256");
        assertThat(TalkNetwork.CLASSES).isEqualTo(List.of(64, 128, 256));
    }

    private static Network network(int side) {
        return TalkNetwork.ALL.stream()
                .filter(network -> network.side() == side)
                .findFirst()
                .orElseThrow()
                .crop(BATCH, ONE, TalkNetwork.CLASSES);
    }

    private static Accuracy accuracy(Network network, int sizeClass, int exit) {
        return network.accuracy(sizeClass, Optional.empty()).orElseThrow().byExit().get(exit - 1);
    }

    private static long timeToExit(Network network, int exit) {
        return network.stages().stream()
                .limit(exit)
                .mapToLong(stage -> stage.latency().getFirst())
                .sum();
    }
}
