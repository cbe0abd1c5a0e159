package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.problem.RandomTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clause of every rule, broken alone in many valid schedules, is found with its rule and no
 * other.
 */
final class MutatorTest {

    private static final int BREAKS = 40; // of one mutator; more only cost time
    private static final List<Sample> SAMPLES = samples();

    @ParameterizedTest
    @MethodSource("mutators")
    void aBrokenClauseIsFoundWithItsRuleAlone(Mutator mutator) {
        var broken =
                SAMPLES.stream()
                        .flatMap(sample -> mutator.breaks().apply(sample).limit(2))
                        .limit(BREAKS)
                        .toList();

        assertThat(broken).as("ways to break it").isNotEmpty();
        for (var sample : broken) {
            var violations = Checker.check(sample.instance(), sample.schedule()).violations();
            assertThat(violations)
                    .as("%s, %s", sample.instance(), sample.schedule())
                    .isNotEmpty()
                    .allMatch(violation -> violation.rule() == mutator.rule());
        }
    }

    @Test
    void thereAreFortyMutatorsAndSomeForEveryRule() {
        assertThat(Mutator.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(Mutator.all())
                .extracting(Mutator::rule)
                .containsAll(IntStream.range(0, Rules.all().size()).boxed().toList());
    }

    @Test
    void samplesAreValidAndOfEveryKind() {
        assertThat(SAMPLES)
                .allMatch(sample -> Checker.check(sample.instance(), sample.schedule()).valid());
        assertThat(SAMPLES)
                .extracting(sample -> sample.instance().name().replaceAll("-[0-9]+$", ""))
                .containsAll(
                        Stream.of(TinyInstances.Kind.values())
                                .map(kind -> "tiny-" + kind)
                                .toList());
    }

    static List<Mutator> mutators() {
        return Mutator.all();
    }

    /** Random schedules of the corpus and of tiny instances, valid ones that launch something. */
    private static List<Sample> samples() {
        var instances = new ArrayList<Instance>(Corpus.all());
        LongStream.range(0, 270).mapToObj(TinyInstances::random).forEach(instances::add);
        var samples = new ArrayList<Sample>();
        for (var instance : instances) {
            for (long seed = 0; seed < 3; seed++) {
                var sample = new Sample(instance, RandomTimeline.of(instance, seed));
                if (!sample.launches().isEmpty()
                        && Checker.check(instance, sample.schedule()).valid()) samples.add(sample);
            }
        }
        return samples;
    }
}
