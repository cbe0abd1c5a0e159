package org.fovea.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.rules.Violation;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Map<String, Long> TWO = Map.of("threads", 2L, "bandwidth", 2L);

    /** a recognises half of everything, b three quarters; they miss an eighth together. */
    private static final Cascade CASCADE =
            Cascade.of(
                    "c",
                    List.of(
                            Classifier.expert("a", 10).storing(3).needing(TWO),
                            Classifier.expert("b", 30).storing(5).needing(TWO),
                            Classifier.certain("sure", 100).storing(7).needing(TWO)),
                    List.of(
                            Outcome.of("0.125"),
                            Outcome.of("0.125", "a"),
                            Outcome.of("0.375", "a", "b"),
                            Outcome.of("0.375", "b")));

    @Test
    void aClassifierIsPaidForByThoseWhoReachIt() {
        var judgement = Judge.judge(CASCADE, List.of("a", "b", "sure"));
        var figures = judgement.figures().orElseThrow();

        assertThat(judgement.valid()).isTrue();
        assertThat(figures.expected()) // 10 + 1/2 30 + 1/8 100
                .isEqualTo(Fraction.of("10").plus(Fraction.of(30, 2)).plus(Fraction.of(100, 8)));
        assertThat(figures.worst()).isEqualTo(10 + 30 + 100);
        assertThat(figures.steps())
                .containsExactly(
                        new Judgement.Step("a", Fraction.of(1, 1), Fraction.of(1, 2), 10),
                        new Judgement.Step("b", Fraction.of(1, 2), Fraction.of(1, 8), 10 + 30),
                        new Judgement.Step("sure", Fraction.of(1, 8), Fraction.ZERO, 140));
    }

    @Test
    void probabilitiesAreDividedByTheirExactSum() {
        var off =
                Cascade.of(
                        "c",
                        CASCADE.classifiers(),
                        List.of(Outcome.of("0.5"), Outcome.of("0.4999999999", "a")));

        assertThat(Judge.judge(off, List.of("a", "sure")).figures().orElseThrow().expected())
                .isEqualTo(
                        Fraction.of("10")
                                .plus(Fraction.of(5_000_000_000L, 9_999_999_999L).times(100)));
    }

    @ParameterizedTest(name = "{0}: rule {1}")
    @CsvSource({
        "a;b, 3",
        "sure;a, 3",
        "'', 3",
        "a;a;sure, 2",
        "c;sure, 1",
        "a;b;sure, 0",
        "sure, 0"
    })
    void aSequenceIsOfKnownClassifiersOnceEachEndingInTheCertainOne(String ids, int rule) {
        var sequence = ids.isEmpty() ? List.<String>of() : List.of(ids.split(";", -1));

        assertThat(rules(Judge.judge(CASCADE, sequence)))
                .isEqualTo(rule == 0 ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} us, {1} bytes, {2} threads, {3} bandwidth: rule {4}")
    @CsvSource({
        "140, 15, 6, 2, 0",
        "139, 15, 6, 2, 4",
        "140, 14, 6, 2, 5",
        "140, 15, 5, 2, 6",
        "140, 15, 6, 1, 6"
    })
    void limitsHoldForAllTogetherOrForEachInItsTurn(
            long deadline, long bytes, long threads, long bandwidth, int rule) {
        var limited =
                CASCADE.limited(
                        OptionalLong.of(deadline),
                        OptionalLong.of(bytes),
                        Map.of(
                                "threads", new Capacity(threads, Capacity.Held.CASCADE),
                                "bandwidth", new Capacity(bandwidth, Capacity.Held.TURN)));

        assertThat(rules(Judge.judge(limited, List.of("a", "b", "sure"))))
                .isEqualTo(rule == 0 ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0}, expected {1}, bound {2}: honest is {3}")
    @CsvSource({
        "OPTIMAL, 37.5, 37.5, true",
        "OPTIMAL, 37.5, 37.4, false",
        "FEASIBLE, 37.5, 37.4, true",
        "FEASIBLE, 37.5, 37.6, false",
        "FEASIBLE, 37.4, 30, false",
        "OPTIMAL, 37.5, , false"
    })
    void whatASolutionClaimsIsRecomputed(
            Status status, String expected, String bound, boolean honest) {
        var claim =
                Claim.of(
                        "m",
                        status,
                        Fraction.of(expected),
                        Optional.ofNullable(bound).map(Fraction::of));
        var solution = new Solution("c", Optional.of(claim), List.of("a", "b", "sure"));

        assertThat(rules(Judge.judge(CASCADE, solution)))
                .isEqualTo(honest ? List.of() : List.of(7));
    }

    @Test
    void aSolutionOfAnotherCascadeIsNone() {
        var other = new Solution("d", Optional.empty(), List.of("sure"));

        assertThat(rules(Judge.judge(CASCADE, other))).containsExactly(1);
    }

    private static List<Integer> rules(Judgement judgement) {
        return judgement.violations().stream().map(Violation::rule).distinct().toList();
    }
}
