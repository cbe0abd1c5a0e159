package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * The two-dimensional knapsack as an instance: the most weight in one canvas launch. An item's
 * profit is the weight of its copies, divided by a power of ten where profits exceed what a weight
 * may be, so that the optimum times that power is the published one, exactly.
 */
public final class Knapsack {

    private static final long MOST_WEIGHT = 1_000;
    private static final int WEIGHT_PLACES = 4;
    private static final long WEIGHT_UNITS = 10_000; // 10^WEIGHT_PLACES

    private Knapsack() {}

    /**
     * The instance of a problem.
     *
     * @throws InvalidValue where profits cannot be weights exactly, or there are too many items
     */
    public static Instance instance(PackingProblem problem) {
        refuse(problem);
        long divisor = divisor(problem);
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < problem.items().size(); i++) {
            var item = problem.items().get(i);
            var object = new Extent.Rectangle(item.width(), item.height());
            var weight = new Weight((int) units(item.worth(), divisor));
            for (int copy = 1; copy <= item.copies(); copy++) {
                String id = Launches.id(i + 1, copy, item.copies());
                var task = Task.of(id, 0, Launches.DURATION, object).weighing(weight);
                tasks.add(copy <= item.least() ? task.mandatoryFrom(1) : task);
            }
        }
        return new Instance(
                problem.name(),
                description(problem, divisor),
                List.of(Launches.device(problem.width(), problem.height())),
                tasks);
    }

    /** By what profits are divided: the least power of ten after which none exceeds 1000. */
    public static long divisor(PackingProblem problem) {
        long most = problem.items().stream().mapToLong(PackingProblem.Item::worth).max().orElse(0);
        long divisor = 1;
        while (most > MOST_WEIGHT * divisor) divisor *= 10;
        return divisor;
    }

    private static long units(long profit, long divisor) {
        return divisor <= WEIGHT_UNITS
                ? profit * (WEIGHT_UNITS / divisor)
                : profit / (divisor / WEIGHT_UNITS);
    }

    private static String description(PackingProblem problem, long divisor) {
        boolean profits = problem.items().stream().anyMatch(item -> item.profit().isPresent());
        boolean least = problem.items().stream().anyMatch(item -> item.least() > 0);
        return """
        %s: the most profit of %d items in one %d x %d bin, none rotated (two-dimensional \
        knapsack, read from %s). Convention: the one launch before the deadline is the bin, \
        a copy of an item is a task, its weight is its %s%s.%s\
        """
                .formatted(
                        problem.name(),
                        problem.copies(),
                        problem.width(),
                        problem.height(),
                        problem.origin(),
                        profits ? "profit" : "area, since the file states no profit",
                        divisor == 1
                                ? ""
                                : " divided by %d: multiply utilities by it".formatted(divisor),
                        least ? " Copies that the file demands are mandatory." : "");
    }

    private static void refuse(PackingProblem problem) {
        var flaws = new ArrayList<Flaw>();
        if (problem.copies() > Limits.TASKS)
            flaws.add(
                    new Flaw(
                            "copies",
                            problem.copies() + " items in all",
                            "at most " + Limits.TASKS,
                            ""));
        long divisor = divisor(problem);
        for (int i = 0; i < problem.items().size(); i++) {
            long worth = problem.items().get(i).worth();
            boolean exact = divisor <= WEIGHT_UNITS || worth % (divisor / WEIGHT_UNITS) == 0;
            if (worth < 1 || !exact)
                flaws.add(
                        new Flaw(
                                "item " + (i + 1),
                                "profit " + worth,
                                "a positive profit that divided by %d has at most %d places"
                                        .formatted(divisor, WEIGHT_PLACES),
                                "weights go up to %d".formatted(MOST_WEIGHT)));
        }
        if (!flaws.isEmpty()) throw new InvalidValue(flaws);
    }
}
