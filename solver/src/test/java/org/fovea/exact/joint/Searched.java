package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.exact.Findings;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.problem.Closing;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;

/**
 * What the search alone makes of an instance, from nothing: no other part finds the optimum for it,
 * so a rule that loses a schedule shows.
 *
 * @param value of the best schedule found, by the checker, in 1e-10; {@link #IMPOSSIBLE} where it
 *     says that mandatory tasks leave none
 * @param bound on all schedules
 * @param steps states that were expanded
 */
record Searched(long value, long bound, long steps) {

    static final long ROOM = 256L << 20;
    static final long IMPOSSIBLE = -1;

    static Searched of(Instance instance, JointRules rules) {
        return of(instance, rules, Allowance.endless(), ROOM);
    }

    static Searched of(Instance instance, JointRules rules, Allowance allowance, long bytes) {
        var best = new Best(instance);
        JointSearch.run(Problem.of(instance), rules, best, allowance, bytes);
        if (best.impossible) return new Searched(IMPOSSIBLE, IMPOSSIBLE, allowance.spent());
        return new Searched(best.value, best.bound, allowance.spent());
    }

    /** Checks every schedule that it is told of. */
    private static final class Best implements Findings {

        private final Instance instance;
        private boolean answered;
        private boolean impossible;
        private long value;
        private long bound = Long.MAX_VALUE;

        Best(Instance instance) {
            this.instance = instance;
            answered = instance.tasks().stream().noneMatch(Task::mandatory);
        }

        @Override
        public boolean answered() {
            return answered;
        }

        @Override
        public long ceiling() {
            return bound;
        }

        @Override
        public void impossible() {
            assertThat(answered).as("%s has a schedule", instance.name()).isFalse();
            impossible = true;
        }

        @Override
        public long best() {
            return value;
        }

        @Override
        public boolean settled() {
            return impossible || (answered && value == bound);
        }

        @Override
        public void schedule(Timeline timeline, String source) {
            var schedule = Closing.of(timeline, instance);
            var verdict = Checker.check(instance, schedule);
            assertThat(verdict.violations()).as(instance.name()).isEmpty();
            answered = true;
            value = Math.max(value, verdict.utility().units());
        }

        @Override
        public void bound(long proven, String source) {
            bound = Math.min(bound, proven);
        }
    }
}
