package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResNetTest {

    @Test
    void aBatchOfFiveTakesTheDifferencesOfWhatTheExitsTake() {
        var stages = ResNet.ALL.getFirst().network(new BigDecimal("0.5")).stages();

        assertThat(stages)
                .extracting(stage -> stage.latency().getLast())
                .containsExactly(1_650L, 2_790L - 1_650, 4_200L - 2_790, 5_060L - 4_200);
    }

    @Test
    void smallerBatchesTakeAHalfAndFifthsOfTheOther() {
        var first = ResNet.ALL.getFirst().network(new BigDecimal("0.5")).stages().getFirst();

        // 1650 (0.5 + 0.5 b / 5)
        assertThat(first).isEqualTo(Stage.of(990, 1_155, 1_320, 1_485, 1_650));
    }

    @ParameterizedTest(name = "fixed share {0}")
    @ValueSource(strings = {"0", "0.3", "1"})
    void latencyAnInputNeverGrowsWithTheBatch(String fixedShare) {
        for (var network : ResNet.ALL)
            for (var stage : network.network(new BigDecimal(fixedShare)).stages())
                for (int b = 1; b < stage.batchLimit(); b++) {
                    long now = stage.latency().get(b - 1) * (b + 1);
                    long next = stage.latency().get(b) * b;

                    assertThat(next).isLessThanOrEqualTo(now + 2 * b); // rounding to us
                }
    }

    @Test
    void accuraciesAreThoseOfTheirExits() {
        var last = ResNet.ALL.getLast().network(BigDecimal.ONE);

        assertThat(last.id()).isEqualTo("resnet152");
        assertThat(last.accuracy())
                .isEqualTo(List.of(AccuracyEntry.crop(32, ".5836", ".7734", ".8091", ".8073")));
    }
}
