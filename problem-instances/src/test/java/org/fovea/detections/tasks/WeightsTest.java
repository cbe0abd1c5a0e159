package org.fovea.detections.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.with;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    private static final Weights.ByScore FROM_ONE_TO_FIVE =
            new Weights.ByScore(Weight.ONE, Weight.of("5"));

    @ParameterizedTest(name = "score {0} weighs {1}")
    @CsvSource({"0, 1", "1, 5", "0.5, 3", "0.236, 1.944", "0.00001, 1", "0.0000125, 1.0001"})
    void growInAStraightLineWithTheScore(BigDecimal score, String weight) {
        // 1 + 4 x score, to 4 places, halves up
        assertThat(FROM_ONE_TO_FIVE.at(score)).isEqualTo(Weight.of(weight));
    }

    @Test
    void mayFallWithTheScore() {
        assertThat(new Weights.ByScore(Weight.of("5"), Weight.ONE).at(BigDecimal.ONE))
                .isEqualTo(Weight.ONE);
        assertThat(FROM_ONE_TO_FIVE.description()).isEqualTo("1 to 5 in a straight line by score");
    }

    @Test
    void areByClassAndNothingDropsAClass() {
        var weights =
                new Weights.ByClass(
                        Map.of("1", Optional.of(Weight.of("2.5")), "8", Optional.empty()),
                        Optional.of(Weight.ONE));

        var conversion =
                converted(
                        "mot",
                        "1,1,1,1,5,5,1,1,1\n1,2,1,1,5,5,1,8,1\n1,3,1,1,5,5,1,3,1\n",
                        with(weights));

        assertThat(conversion.instance().tasks().stream().map(task -> task.weight().toString()))
                .containsExactly("2.5", "1");
        assertThat(conversion.tally().dropped()).isEqualTo(Map.of(Dropped.CLASS, 1L));
        assertThat(weights.description()).isEqualTo("1 2.5, 8 dropped, others 1");
    }

    @Test
    void byScoreNeedAScoreFromZeroToOne() {
        assertThat(errors("mot", "1,-1,1,1,5,5,1.5\n1,-1,1,1,5,5,-0.5\n", with(FROM_ONE_TO_FIVE)))
                .containsExactly(
                        "log.txt:1:14: found 1.5, expected a score from 0 to 1, of which the weight is"
                                + " made",
                        "log.txt:2:14: found -0.5, expected a score from 0 to 1, of which the weight is"
                                + " made");
        assertThat(errors("mot", "1,-1,1,1,5,5\n1,-1,1,1,5,5\n", with(FROM_ONE_TO_FIVE)))
                .containsExactly(
                        "log.txt:1:12: found a box without a score, expected a score of each box,"
                                + " which its weight or the least score needs; annotations have none");
    }

    @Test
    void ofTrackersThatWriteMinusOneForTheirScoreAreNotByScore() {
        assertThat(errors("mot", "1,1,1,1,5,5,-1,-1,-1,-1\n", with(FROM_ONE_TO_FIVE)))
                .singleElement()
                .asString()
                .contains("a box without a score");
    }
}
