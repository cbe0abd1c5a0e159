package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fovea.exact.Loaded;
import org.fovea.exact.crops.Crops;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

class BeamTest {

    private static final long ROOM = 16L << 20;

    @Test
    void everyScheduleIsBetterThanTheOneBefore() {
        for (long seed = 0; seed < 20; seed++)
            assertThat(found(Loaded.instance(seed), 10, Allowance.endless(), ROOM)).isNotEmpty();
    }

    @Test
    void aWideBeamFindsWhatLabelSettingProves() {
        int met = 0;
        for (long seed = 0; seed < 20; seed++) {
            var instance = Loaded.instance(seed);
            long optimum = Labelled.of(instance, Rules.ALL).value();

            var values = found(instance, 1_000, Allowance.endless(), ROOM);

            assertThat(values.getLast()).isLessThanOrEqualTo(optimum);
            if (values.getLast() == optimum) met++;
        }
        assertThat(met).isGreaterThan(15);
    }

    @Test
    void limitsEndIt() {
        var nothingLeft = Allowance.of(Request.of(Loaded.instance(0)).workLimit(0));

        assertThat(found(Loaded.instance(6), 10, nothingLeft, ROOM)).hasSizeLessThan(3);
    }

    @Test
    void aFullStoreEndsIt() {
        assertThat(found(Loaded.instance(6), 1_000, Allowance.endless(), 2_000)).isNotEmpty();
    }

    /** The values found, each checked. */
    private static List<Long> found(Instance instance, int width, Allowance allowance, long bytes) {
        var crops = Crops.of(Problem.of(instance));
        var ground = Ground.of(crops, Rules.ALL);
        var values = new ArrayList<Long>();
        var incumbent =
                new Incumbent() {
                    @Override
                    public long value() {
                        return values.isEmpty() ? 0 : values.getLast();
                    }

                    @Override
                    public void found(Path path) {
                        var schedule = Closing.of(path.timeline(crops), instance);
                        var verdict = Checker.check(instance, schedule);
                        assertThat(verdict.violations()).isEmpty();
                        assertThat(verdict.utility().units()).isEqualTo(path.value());
                        assertThat(path.value()).isGreaterThan(value());
                        values.add(path.value());
                    }
                };
        new Beam(ground, ground.completion(), incumbent, allowance, width, bytes).run();
        return values;
    }
}
