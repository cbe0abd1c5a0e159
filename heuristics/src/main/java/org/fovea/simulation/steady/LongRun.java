package org.fovea.simulation.steady;

import java.util.Iterator;
import java.util.List;
import org.fovea.input.Check;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.policy.Policy;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.Simulation;
import org.fovea.solving.Ending;

/**
 * How long a run is, and how much of it is not looked at because it began with nobody waiting.
 *
 * @param arrivals tasks in all
 * @param warmUp tasks at the beginning that do not count
 */
public record LongRun(int arrivals, int warmUp) {

    /** Fewer would leave batches that tell nothing. */
    public static final int FEWEST = 10 * Estimate.BATCHES;

    public static final int MOST = 1_000_000_000;

    public LongRun {
        new Check()
                .range("arrivals", arrivals, FEWEST, MOST)
                .range("warmUp", warmUp, 0, Math.max(0, arrivals - FEWEST))
                .done();
    }

    /** The first tenth does not count. */
    public static LongRun of(int arrivals) {
        return new LongRun(arrivals, arrivals > 2 * FEWEST ? arrivals / 10 : 0);
    }

    /**
     * The statistics of a policy's run.
     *
     * @param tasks at least as many as the run has, in order of release
     * @param policy fresh: one object serves one run
     * @throws IllegalStateException where the allowance of the conditions ended it first
     */
    public SteadyState through(
            List<Device> devices, Iterator<Task> tasks, Policy policy, Conditions conditions) {
        var tally = new Tally(this, devices.size(), conditions.uncertainty().isPresent());
        var ending =
                Simulation.watch(
                        Instance.of("arrivals", devices, List.of()),
                        tally.counting(tasks),
                        tally.timing(policy),
                        conditions,
                        tally);
        if (ending != Ending.FINISHED)
            throw new IllegalStateException("The run was cut short: " + ending + ".");
        return tally.told();
    }

    /** The batch of a task by its number in order of arrival; negative during the warm-up. */
    int batch(int task) {
        if (task < warmUp) return -1;
        return (int) ((long) (task - warmUp) * Estimate.BATCHES / (arrivals - warmUp));
    }

    /** The first task of a batch. */
    int first(int batch) {
        long counted = (long) arrivals - warmUp;
        return warmUp + (int) Math.ceilDiv(batch * counted, (long) Estimate.BATCHES);
    }
}
