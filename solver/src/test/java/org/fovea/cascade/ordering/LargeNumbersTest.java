package org.fovea.cascade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.fixture.AnyCascade;
import org.fovea.fixture.EverySequence;
import org.junit.jupiter.api.Test;

/** Durations of days and probabilities of 12 places: costs beyond 64 bits. */
class LargeNumbersTest {

    private static final long LONG = 400_000_000_000L; // us

    @Test
    void costsBeyondALongAreExactToo() {
        var any = new AnyCascade(5, 5);
        var random = new SplittableRandom(5);
        int wide = 0;
        for (int i = 0; i < 200; i++) {
            var cascade = lengthened(any.next(AnyCascade.Kind.JOINT), random);
            var least = EverySequence.least(cascade);
            if (!Lineup.of(cascade).costsFitALong()) wide++;

            assertThat(new SubsetProgram().order(cascade).bound()).isEqualTo(least);
            var beam = new BeamOrder().order(cascade);
            assertThat(beam.bound()).isLessThanOrEqualTo(least);
            assertThat(beam.believed()).isGreaterThanOrEqualTo(least);
        }
        assertThat(wide).isGreaterThan(50);
    }

    private static Cascade lengthened(Cascade cascade, SplittableRandom random) {
        var longer =
                cascade.classifiers().stream()
                        .map(each ->
                                new Classifier(
                                        each.id(),
                                        each.duration() * LONG + random.nextLong(LONG),
                                        each.storageBytes(),
                                        each.needs(),
                                        each.deterministic()))
                        .toList();
        return Cascade.of("longer", longer, cascade.outcomes());
    }
}
