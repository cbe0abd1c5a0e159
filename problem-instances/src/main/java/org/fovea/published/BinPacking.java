package org.fovea.published;

import java.util.ArrayList;
import java.util.List;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;

/**
 * Two-dimensional bin packing as an instance: all objects, all mandatory, by the common deadline of
 * k canvas launches. It has a schedule exactly where the items fit k bins.
 */
public final class BinPacking {

    private BinPacking() {}

    /**
     * The instance of a problem and a number of bins.
     *
     * @throws InvalidValue where an item is larger than the bin, or there are too many
     */
    public static Instance instance(PackingProblem problem, int bins) {
        String description =
                """
                %s: %d items, all of them in at most %d bins of %d x %d, none rotated \
                (two-dimensional bin packing, read from %s). Convention: one launch of %d us is one \
                bin, every object is mandatory, the common deadline is that of %d launches.\
                """
                        .formatted(
                                problem.name(),
                                problem.copies(),
                                bins,
                                problem.width(),
                                problem.height(),
                                problem.origin(),
                                Launches.DURATION,
                                bins);
        return instance(problem, bins, problem.name(), description);
    }

    /** The same under another name and description. */
    public static Instance instance(
            PackingProblem problem, int bins, String name, String description) {
        refuse(problem, bins);
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < problem.items().size(); i++) {
            var item = problem.items().get(i);
            var object = new Extent.Rectangle(item.width(), item.height());
            for (int copy = 1; copy <= item.copies(); copy++) {
                String id = Launches.id(i + 1, copy, item.copies());
                tasks.add(Task.of(id, 0, bins * Launches.DURATION, object).mandatoryFrom(1));
            }
        }
        var device = Launches.device(problem.width(), problem.height());
        return new Instance(name, description, List.of(device), tasks);
    }

    private static void refuse(PackingProblem problem, int bins) {
        var flaws = new ArrayList<Flaw>();
        if (bins < 1 || bins > Limits.TASKS)
            flaws.add(new Flaw("bins", bins + "", "an integer from 1 to " + Limits.TASKS, ""));
        if (problem.copies() > Limits.TASKS)
            flaws.add(
                    new Flaw(
                            "copies",
                            problem.copies() + " items in all",
                            "at most " + Limits.TASKS,
                            ""));
        for (int i = 0; i < problem.items().size(); i++) {
            var item = problem.items().get(i);
            if (item.width() > problem.width() || item.height() > problem.height())
                flaws.add(
                        new Flaw(
                                "item " + (i + 1),
                                item.width() + " x " + item.height(),
                                "at most the bin, %d x %d"
                                        .formatted(problem.width(), problem.height()),
                                "no number of bins holds it without rotation"));
        }
        if (!flaws.isEmpty()) throw new InvalidValue(flaws);
    }
}
