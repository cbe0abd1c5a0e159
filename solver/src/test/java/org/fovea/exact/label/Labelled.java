package org.fovea.exact.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.exact.crops.Crops;
import org.fovea.instance.Instance;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;

/**
 * What label setting alone makes of an instance: no other part finds the optimum for it, so a rule
 * that loses a schedule shows.
 *
 * @param value of the best schedule found, by the checker, in 1e-10
 * @param bound on all schedules
 * @param complete whether every state was looked at
 */
record Labelled(long value, long bound, boolean complete) {

    static final long ROOM = 256L << 20;

    /** From nothing. */
    static Labelled of(Instance instance, Rules rules) {
        return of(instance, rules, 0);
    }

    /** Looking for what is worth more than something known. */
    static Labelled of(Instance instance, Rules rules, long known) {
        return of(instance, rules, known, Allowance.endless(), ROOM);
    }

    static Labelled of(
            Instance instance, Rules rules, long known, Allowance allowance, long bytes) {
        var crops = Crops.of(Problem.of(instance));
        var ground = Ground.of(crops, rules);
        var best = new Best(instance, crops, known);
        var search = new LabelSetting(ground, ground.completion(), best, allowance, bytes);
        long bound = search.bound();
        return new Labelled(best.value, bound, search.complete());
    }

    /** The bound when only schedules worth at least so much are looked for. */
    static long bound(Instance instance, long least) {
        var crops = Crops.of(Problem.of(instance));
        var ground = Ground.of(crops, Rules.ALL);
        var best = new Best(instance, crops, 0);
        return new LabelSetting(ground, ground.completion(), best, Allowance.endless(), ROOM)
                .bound(least, Long.MAX_VALUE);
    }

    /** Checks every schedule that it is told of. */
    private static final class Best implements Incumbent {

        private final Instance instance;
        private final Crops crops;
        private long value;

        Best(Instance instance, Crops crops, long known) {
            this.instance = instance;
            this.crops = crops;
            value = known;
        }

        @Override
        public long value() {
            return value;
        }

        @Override
        public void found(Path path) {
            var schedule = Closing.of(path.timeline(crops), instance);
            var verdict = Checker.check(instance, schedule);
            assertThat(verdict.violations()).as(instance.name()).isEmpty();
            assertThat(verdict.utility().units()).as(instance.name()).isEqualTo(path.value());
            value = Math.max(value, path.value());
        }
    }
}
