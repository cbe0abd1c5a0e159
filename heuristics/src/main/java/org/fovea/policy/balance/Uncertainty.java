package org.fovea.policy.balance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fovea.policy.Moment;

/**
 * How uncertain the state of an object has become since it was last answered (Liu et al. 2022): its
 * weight times the age of that answer, in inspection periods. A task's period is its window.
 * Inspections of one object share their track; one that has none, or was never answered, ages from
 * its first release.
 */
final class Uncertainty {

    private static final int NONE = -1;

    private final Map<String, Integer> newest = new HashMap<>(); // by track: its last task seen
    private int seen;
    private int[] previous = new int[64]; // by task: the inspection before it, or NONE
    private long[] since = new long[64]; // by task: known when it was announced, us

    /** To be called at every decision, before anything is asked. */
    void announce(Moment now) {
        var problem = now.problem();
        if (problem.tasks() > since.length) {
            previous = Arrays.copyOf(previous, 2 * problem.tasks());
            since = Arrays.copyOf(since, 2 * problem.tasks());
        }
        for (; seen < problem.tasks(); seen++) {
            var track = problem.task(seen).source().track();
            int task = seen;
            previous[task] =
                    track.map(name -> newest.put(name, task)).orElse(NONE); // empty at the first
            since[task] = previous[task] == NONE ? problem.release(task) : answered(now, task);
        }
    }

    /** Of a task at a time, in ten-thousandths of a period. */
    double at(Moment now, int task, long time) {
        var problem = now.problem();
        long from = previous[task] == NONE ? since[task] : answered(now, task);
        long period = problem.deadline(task) - problem.release(task);
        return (double) problem.weight(task) * (time - from) / period;
    }

    /** The release of the newest inspection that was answered, or that of the first of all. */
    private long answered(Moment now, int task) {
        int before = previous[task];
        return now.earned(before) > 0 ? now.problem().release(before) : since[before];
    }
}
