package org.fovea.benchmark.talk;

import java.util.List;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.policy.Policies;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
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

    private static final double UTILITY = 1e-10; // of a unit
    private static final double WEIGHT = 1e-4; // of a unit

    /** By an online policy. */
    static Answered by(String policy, Instance instance) {
        return of(instance, schedule(policy, instance));
    }

    static Answered of(Instance instance, Schedule schedule) {
        var verdict = verdict(instance, schedule);
        return new Answered(
                verdict.utility().units() * UTILITY / weight(instance.tasks()),
                (double) verdict.misses() / instance.tasks().size());
    }

    /**
     * Normalised accuracy of the tasks of one weight. Were they worth half as much, the same
     * schedule would lose half of what they earn.
     */
    static double ofWeight(double weight, Instance instance, Schedule schedule) {
        var chosen =
                instance.tasks().stream()
                        .filter(task -> Math.abs(weight(List.of(task)) - weight) < WEIGHT / 2)
                        .toList();
        if (chosen.isEmpty()) return 0;
        var half = new Weight(chosen.getFirst().weight().tenThousandths() / 2);
        var lighter =
                new Instance(
                        instance.name(),
                        instance.description(),
                        instance.devices(),
                        instance.tasks().stream()
                                .map(task -> chosen.contains(task) ? task.weighing(half) : task)
                                .toList());
        long lost =
                verdict(instance, schedule).utility().units()
                        - verdict(lighter, schedule).utility().units();
        return 2 * lost * UTILITY / weight(chosen);
    }

    static Schedule schedule(String policy, Instance instance) {
        var rule = Policies.named(policy).orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless()).schedule();
    }

    private static Verdict verdict(Instance instance, Schedule schedule) {
        var verdict = Checker.check(instance, schedule);
        if (!verdict.valid()) throw new IllegalStateException(verdict.violations().toString());
        return verdict;
    }

    private static double weight(List<Task> tasks) {
        return tasks.stream().mapToLong(task -> task.weight().tenThousandths()).sum() * WEIGHT;
    }
}
