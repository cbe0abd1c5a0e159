package org.fovea.cascade.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.hierarchy.DecisionTree;
import org.fovea.cascade.hierarchy.Expert;
import org.fovea.cascade.hierarchy.Hierarchy;
import org.fovea.cascade.hierarchy.Sample;
import org.fovea.cascade.hierarchy.TreeJudge;
import org.fovea.fixture.AnyHierarchy;
import org.fovea.fixture.EveryTree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program against every tree, each replayed by the judge. */
class TreeSearchTest {

    @Test
    void noTreeIsBetter() {
        compare(1, 300, 4, 2_000);
    }

    @Tag("long")
    @Test
    void noTreeOfFiveExpertsIsBetter() {
        compare(2, 2_000, 5, 50_000);
    }

    private static void compare(long seed, int count, int experts, int most) {
        var any = new AnyHierarchy(seed, experts);
        int compared = 0;
        int limited = 0;
        for (int i = 0; i < count; i++) {
            var hierarchy = any.next();
            String which = "case %d of seed %d: %s".formatted(i, seed, hierarchy);
            var grown = TreeProgram.grow(hierarchy);
            var tree = new DecisionTree("any", Optional.empty(), grown.nodes());
            var judgement = TreeJudge.judge(hierarchy, tree);
            assertThat(judgement.violations()).as(which).isEmpty();
            assertThat(judgement.figures().orElseThrow().expected())
                    .as(which)
                    .isEqualTo(grown.bound());
            var all = EveryTree.of(hierarchy, most);
            if (all.isEmpty()) continue;
            compared++;
            if (hierarchy.memoryBytes().isPresent()) limited++;
            assertThat(grown.bound()).as(which).isEqualTo(least(hierarchy, all.get()));
        }
        assertThat(compared).isGreaterThan(count / 2);
        assertThat(limited).isGreaterThan(count / 8);
    }

    private static Fraction least(Hierarchy hierarchy, List<DecisionTree> trees) {
        var least = Optional.<Fraction>empty();
        for (var tree : trees) {
            var judgement = TreeJudge.judge(hierarchy, tree);
            if (!judgement.valid()) continue;
            var expected = judgement.figures().orElseThrow().expected();
            if (least.isEmpty() || expected.compareTo(least.get()) < 0)
                least = Optional.of(expected);
        }
        return least.orElseThrow();
    }

    /** Told a, its specialist takes 2; told b there is none: 1 + 1/2 2 + 1/4 20 + 1/4 20. */
    @Test
    void aSuperClassDecidesWhomToAskNext() {
        var hierarchy =
                Hierarchy.of(
                        "h",
                        List.of("a", "b"),
                        List.of(
                                Expert.of("which", Expert.Kind.IDENTIFIER, 1),
                                Expert.specialist("a1", "a", 2),
                                Expert.of("sure", Expert.Kind.DETERMINISTIC, 20)),
                        List.of(
                                new Sample(2, Map.of("which", "a"), List.of("a1")),
                                new Sample(1, Map.of("which", "b"), List.of("a1")),
                                new Sample(1, Map.of(), List.of())));
        var grown = TreeProgram.grow(hierarchy);

        assertThat(grown.nodes())
                .extracting(DecisionTree.Node::ask)
                .contains("which", "a1", "sure");
        assertThat(grown.bound())
                .isEqualTo(
                        Fraction.of("1")
                                .plus(Fraction.of(2, 2))
                                .plus(Fraction.of(20, 4))
                                .plus(Fraction.of(20, 4)));
        var tight = hierarchy.limited(OptionalLong.of(22), OptionalLong.empty(), Map.of());
        assertThat(TreeProgram.grow(tight).nodes()).hasSize(1);
    }

    @Test
    void moreThanTheProgramCanHoldIsRefused() {
        var experts = new ArrayList<Expert>();
        for (int i = 0; i < 30; i++) experts.add(Expert.of("g" + i, Expert.Kind.GLOBAL, 1 + i));
        experts.add(Expert.of("sure", Expert.Kind.DETERMINISTIC, 100));
        var many =
                Hierarchy.of(
                        "many",
                        List.of("a"),
                        experts,
                        List.of(new Sample(1, Map.of(), List.of("g1"))));

        assertThat(TreeProgram.refusal(many).orElseThrow())
                .startsWith("30 identifiers and globals");
        assertThatThrownBy(() -> TreeProgram.grow(many))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
