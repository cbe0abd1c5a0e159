package org.fovea.simulation;

import java.util.Arrays;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * Inputs of one device between two stages, in order of their first launch, each as long as a
 * further stage could still be of use to it alone.
 */
final class ParkedInputs {

    private static final long NEVER = -1;

    private final Problem problem;
    private final Timeline timeline;
    private int size;
    private int[] input = new int[8];
    private long[] until = new long[8]; // latest start of the next stage that is of use, us

    ParkedInputs(Timeline timeline) {
        this.timeline = timeline;
        problem = timeline.problem();
    }

    int size() {
        return size;
    }

    int at(int k) {
        return input[k];
    }

    boolean holds(int sought) {
        return Arrays.binarySearch(input, 0, size, sought) >= 0;
    }

    /** An input whose stage has just ended; kept where another one could be of use. */
    void add(int added) {
        long latest = latestStart(added);
        if (latest == NEVER) return;
        if (size == input.length) {
            input = Arrays.copyOf(input, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
        }
        int place = size++;
        while (place > 0 && input[place - 1] > added) {
            input[place] = input[place - 1];
            until[place] = until[place - 1];
            place--;
        }
        input[place] = added;
        until[place] = latest;
    }

    void remove(int gone) {
        int place = Arrays.binarySearch(input, 0, size, gone);
        System.arraycopy(input, place + 1, input, place, size - place - 1);
        System.arraycopy(until, place + 1, until, place, size - place - 1);
        size--;
    }

    /** Drops inputs to which no stage that starts now is of use any more. */
    void expire(long clock) {
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (until[k] < clock) continue;
            input[kept] = input[k];
            until[kept++] = until[k];
        }
        size = kept;
    }

    private long latestStart(int input) {
        var fleet = problem.fleet();
        int network = timeline.network(input);
        int done = timeline.stagesDone(input);
        long latest = NEVER;
        long lasts = 0;
        for (int exit = done + 1; exit <= fleet.stages(network); exit++) {
            lasts += fleet.duration(network, exit, 1);
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p))
                if (useful(fleet, p, done, exit))
                    latest = Math.max(latest, problem.deadline(timeline.task(p)) - lasts);
        }
        return latest;
    }

    private boolean useful(Fleet fleet, int placement, int done, int exit) {
        int mode = timeline.mode(placement);
        int least = problem.leastExit(problem.kind(timeline.task(placement)));
        return fleet.bestAccuracy(mode, exit) > fleet.bestAccuracy(mode, done)
                || (done < least && exit >= least);
    }
}
