package org.fovea.execution.sim;

import java.util.Arrays;
import org.fovea.execution.Conditions;
import org.fovea.execution.Dispatch;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.scenario.Draws;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan on a simulated device.
 *
 * <p>Each launch draws its share of the distribution, and each task the part of the jitter by which
 * its release is late, uniformly and from streams of their own: one seed gives every overrun policy
 * the same luck.
 */
final class Replay {

    private static final long NANOS = 1_000; // a us

    private final ExecutionPlan plan;
    private final Records records;
    private final Dispatch dispatch;
    private final double[] share; // by launch, of the distribution of its duration
    private final long[] released; // by input, ns: when the last of its tasks is really there
    private final @Nullable Durations[][]
            durations; // by network; by stage and batch size, once used

    Replay(ExecutionPlan plan, Records records, Conditions conditions, int run) {
        this.plan = plan;
        this.records = records;
        dispatch = new Dispatch(plan, records);
        var durationDraws = Draws.of(conditions.seed(), "durations of launches in run " + run);
        share = new double[plan.launches()];
        Arrays.setAll(share, _ -> durationDraws.uniform());
        released = releases(plan, conditions, run);
        durations = new @Nullable Durations[plan.networks()][];
        for (int n = 0; n < durations.length; n++) durations[n] = new Durations[0];
    }

    private static long[] releases(ExecutionPlan plan, Conditions conditions, int run) {
        var tasks = plan.instance().tasks();
        var draws = Draws.of(conditions.seed(), "lateness of releases in run " + run);
        long[] task = new long[tasks.size()];
        Arrays.setAll(
                task,
                t ->
                        tasks.get(t).release() * NANOS
                                + (long) (draws.uniform() * conditions.jitter() * NANOS));
        long[] input = new long[plan.inputs()];
        for (int i = 0; i < input.length; i++)
            for (int k = 0; k < plan.placements(i); k++)
                input[i] = Math.max(input[i], task[plan.task(i, k)]);
        return input;
    }

    /** Runs the launches of one device, by its clock. */
    void device(int device, Clock clock) {
        for (int l = 0; l < plan.launches(); l++) {
            int network = plan.networkOf(l);
            if (plan.deviceOf(network) != device) continue;
            long start = Math.max(clock.nanos(), plan.start(l) * NANOS);
            if (plan.stage(l) == 1)
                for (int m = plan.first(l); m < plan.first(l + 1); m++)
                    start = Math.max(start, released[plan.input(m)]);
            int inputs = dispatch.admitted(l, start);
            if (inputs == 0) continue;
            clock.until(start);
            long begin = clock.nanos();
            clock.until(begin + takes(network, plan.stage(l), inputs).at(share[l]));
            records.ran(l, begin, clock.nanos(), 0);
        }
    }

    /** Only the thread of the network's device asks. */
    private Durations takes(int network, int stage, int inputs) {
        var of = plan.network(network);
        if (durations[network].length == 0)
            durations[network] = new @Nullable Durations[of.stages().size() * of.batchLimit()];
        int at = (stage - 1) * of.batchLimit() + inputs - 1;
        var known = durations[network][at];
        if (known != null) return known;
        long overhead = plan.device(plan.deviceOf(network)).launchOverhead();
        var made = Durations.of(of.stages().get(stage - 1), inputs, overhead);
        durations[network][at] = made;
        return made;
    }
}
