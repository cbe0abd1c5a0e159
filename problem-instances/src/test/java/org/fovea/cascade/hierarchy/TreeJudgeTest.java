package org.fovea.cascade.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.Claim;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.hierarchy.DecisionTree.Node;
import org.fovea.rules.Violation;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeJudgeTest {

    private static final Map<String, Long> TWO = Map.of("threads", 2L, "bandwidth", 2L);

    private static final Hierarchy HIERARCHY =
            Hierarchy.of(
                    "h",
                    List.of("a", "b"),
                    List.of(
                            expert("which", Expert.Kind.IDENTIFIER, 1),
                            expert("other", Expert.Kind.IDENTIFIER, 1),
                            new Expert("a1", Expert.Kind.SPECIALIST, Optional.of("a"), 2, 3, TWO),
                            expert("all", Expert.Kind.GLOBAL, 5),
                            expert("sure", Expert.Kind.DETERMINISTIC, 20)),
                    List.of(
                            new Sample(4, Map.of("which", "a"), List.of("a1")),
                            new Sample(2, Map.of("which", "a"), List.of("all")),
                            new Sample(1, Map.of("which", "b"), List.of("a1")),
                            new Sample(1, Map.of("other", "a"), List.of("all"))));

    /** which; a: a1, sure; b: sure; unsure: all, sure. */
    private static final List<Node> NODES =
            List.of(
                    new Node("which", OptionalInt.of(4), Map.of("a", 1, "b", 3)),
                    asking("a1", 2),
                    end(),
                    end(),
                    asking("all", 5),
                    end());

    private static Expert expert(String id, Expert.Kind kind, long duration) {
        return new Expert(id, kind, Optional.empty(), duration, 3, TWO);
    }

    private static Node asking(String id, int unsure) {
        return new Node(id, OptionalInt.of(unsure), Map.of());
    }

    private static Node end() {
        return new Node("sure", OptionalInt.empty(), Map.of());
    }

    private static Judgement judged(Hierarchy hierarchy, List<Node> nodes) {
        return TreeJudge.judge(hierarchy, new DecisionTree("h", Optional.empty(), nodes));
    }

    private static List<Node> with(int index, Node node) {
        var nodes = new ArrayList<>(NODES);
        nodes.set(index, node);
        return nodes;
    }

    private static List<Integer> rules(Judgement judgement) {
        return judgement.violations().stream().map(Violation::rule).distinct().toList();
    }

    @Test
    void everySampleIsReplayed() {
        var judgement = judged(HIERARCHY, NODES);
        var figures = judgement.figures().orElseThrow();

        assertThat(judgement.violations()).isEmpty();
        assertThat(figures.expected()) // 1 + 6/8 2 + 2/8 20 + 1/8 20 + 1/8 5
                .isEqualTo(Fraction.of(8 + 6 * 2 + 2 * 20 + 20 + 5, 8));
        assertThat(figures.worst()).isEqualTo(1 + 5 + 20);
        assertThat(figures.steps().getFirst())
                .isEqualTo(new Judgement.Step("which", Fraction.of(1, 1), Fraction.of(1, 8), 1));
        assertThat(figures.steps().get(2))
                .isEqualTo(
                        new Judgement.Step("sure", Fraction.of(2, 8), Fraction.ZERO, 1 + 2 + 20));
    }

    @Test
    void eachRuleIsBrokenByItself() {
        assertThat(rules(judged(HIERARCHY, with(1, asking("a2", 2))))).containsExactly(1);
        assertThat(rules(judged(HIERARCHY, with(2, asking("a1", 3))))).containsExactly(8);
        assertThat(
                        rules(
                                judged(
                                        HIERARCHY,
                                        with(5, new Node("all", OptionalInt.empty(), Map.of())))))
                .containsExactly(3);
        assertThat(rules(judged(HIERARCHY, with(4, new Node("sure", OptionalInt.of(5), Map.of())))))
                .containsExactly(3);
        assertThat(rules(judged(HIERARCHY, with(0, asking("which", 4))))).containsExactly(8);
        assertThat(rules(judged(HIERARCHY, with(4, asking("all", 0))))).containsExactly(8);
        assertThat(rules(judged(HIERARCHY, with(4, asking("all", 9))))).containsExactly(8);
        assertThat(rules(judged(HIERARCHY, with(4, asking("a1", 5))))).containsExactly(9);
        assertThat(rules(judged(HIERARCHY, List.of(end(), end())))).containsExactly(8);
    }

    @Test
    void nobodyIsAskedTwiceOnAPath() {
        var twice = List.of(asking("all", 1), asking("all", 2), end());

        assertThat(rules(judged(HIERARCHY, twice))).containsExactly(2);
    }

    @Test
    void whereASuperClassIsKnownNoIdentifierIsAsked() {
        var nodes = new ArrayList<>(NODES);
        nodes.set(1, new Node("other", OptionalInt.of(2), Map.of("a", 6, "b", 7)));
        nodes.add(end());
        nodes.add(end());

        assertThat(rules(judged(HIERARCHY, nodes))).containsExactly(9);
    }

    @ParameterizedTest(name = "{0} us, {1} bytes, {2} threads, {3} bandwidth: rule {4}")
    @CsvSource({
        "26, 12, 8, 2, 0",
        "25, 12, 8, 2, 4",
        "26, 11, 8, 2, 5",
        "26, 12, 7, 2, 6",
        "26, 12, 8, 1, 6"
    })
    void aDeadlineHoldsForEveryPathAndStorageForTheTree(
            long deadline, long bytes, long threads, long bandwidth, int rule) {
        var limited =
                HIERARCHY.limited(
                        OptionalLong.of(deadline),
                        OptionalLong.of(bytes),
                        Map.of(
                                "threads", new Capacity(threads, Capacity.Held.CASCADE),
                                "bandwidth", new Capacity(bandwidth, Capacity.Held.TURN)));

        assertThat(rules(judged(limited, NODES))).isEqualTo(rule == 0 ? List.of() : List.of(rule));
    }

    @Test
    void whatATreeClaimsIsRecomputed() {
        var false9 = Claim.of("m", Status.FEASIBLE, Fraction.of("9"), Optional.empty());
        var tree = new DecisionTree("another", Optional.of(false9), NODES);

        assertThat(rules(TreeJudge.judge(HIERARCHY, tree))).containsExactly(1, 7);
    }
}
