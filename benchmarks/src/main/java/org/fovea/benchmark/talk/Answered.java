package org.fovea.benchmark.talk;

import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;

/**
 * What a schedule comes to, by the checker.
 *
 * @param accuracy normalised and weighted: utility over the sum of weights, which is what the
 *     profiles' best answers to all tasks are worth
 * @param missed share of tasks without an answer in time
 */
record Answered(double accuracy, double missed) {

    private static final double UNITS = 1e10; // of utility

    /** By an online policy. */
    static Answered by(String policy, Instance instance) {
        return of(instance, schedule(policy, instance));
    }

    static Answered of(Instance instance, Schedule schedule) {
        var verdict = Checker.check(instance, schedule);
        if (!verdict.valid()) throw new IllegalStateException(verdict.violations().toString());
        double utility = verdict.utility().units() / UNITS;
        return new Answered(
                utility / weight(instance), (double) verdict.misses() / instance.tasks().size());
    }

    static Schedule schedule(String policy, Instance instance) {
        var rule = Policies.named(policy).orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless()).schedule();
    }

    /** The sum of all weights. */
    static double weight(Instance instance) {
        return instance.tasks().stream()
                .mapToDouble(task -> task.weight().tenThousandths() / 1e4)
                .sum();
    }
}
