package org.fovea.cascade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Outcome;
import org.fovea.cascade.Probability;
import org.junit.jupiter.api.Test;

class BeamOrderTest {

    private static final int OUTCOMES = 40;

    @Test
    void aBeamTooNarrowForAllSetsStillBoundsTheOptimum() {
        int inexact = 0;
        for (long seed = 1; seed <= 20; seed++) {
            var cascade = drawn(12, seed);
            var least = new SubsetProgram().order(cascade).bound();
            var beam = BeamOrder.ofWidth(2).order(cascade);
            assertThat(beam.bound()).isLessThanOrEqualTo(least);
            assertThat(beam.believed()).isGreaterThanOrEqualTo(least);
            if (beam.bound().compareTo(least) < 0) inexact++;
        }
        assertThat(inexact).isPositive();
    }

    @Test
    void moreClassifiersThanATableHoldsGoToTheBeam() {
        var cascade = drawn(40, 1);
        var subset = new SubsetProgram();

        assertThat(subset.refusal(cascade).orElseThrow()).contains("more than 28");
        var order = new AutomaticOrder().order(cascade);
        assertThat(order.method()).isEqualTo("beam");
        assertThat(order.reason()).contains("too many for subset");
        var judgement = Judge.judge(cascade, order.sequence());
        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.figures().orElseThrow().expected())
                .isEqualTo(order.believed())
                .isGreaterThanOrEqualTo(order.bound());
    }

    /** Dear ones recognise more, so that none is replaced by another. */
    private static Cascade drawn(int experts, long seed) {
        var random = new SplittableRandom(seed);
        var classifiers = new ArrayList<Classifier>();
        for (int i = 0; i < experts; i++)
            classifiers.add(
                    Classifier.expert("k" + i, 100 + 10L * i)
                            .needing(Map.of("threads", random.nextLong(1, 9))));
        classifiers.add(Classifier.certain("sure", 1_000));
        var outcomes = new ArrayList<Outcome>();
        for (int o = 0; o < OUTCOMES; o++) {
            var succeeds = new ArrayList<String>();
            for (int i = 0; i < experts; i++)
                if (random.nextInt(4 * experts) < experts + i) succeeds.add("k" + i);
            outcomes.add(new Outcome(new Probability(Probability.ONE / OUTCOMES), succeeds));
        }
        return Cascade.of("drawn", classifiers, outcomes)
                .limited(
                        java.util.OptionalLong.empty(),
                        java.util.OptionalLong.empty(),
                        Map.of("threads", new Capacity(30, Capacity.Held.CASCADE)));
    }

    @Test
    void theListNamesEachMethodOnceWithItsSource() {
        var names = Orderings.all().stream().map(Ordering::name).toList();

        assertThat(names).containsExactly("auto", "ratio", "nested", "subset", "beam");
        assertThat(Orderings.all())
                .allSatisfy(method -> {
                    assertThat(method.summary()).isNotBlank();
                    assertThat(method.source()).isNotBlank();
                    assertThat(Orderings.named(method.name())).containsSame(method);
                });
    }
}
