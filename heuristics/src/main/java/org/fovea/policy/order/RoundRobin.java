package org.fovea.policy.order;

import java.util.Arrays;
import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;

/**
 * Round robin (Kleinrock 1964) with a stage as the quantum, as the imprecise-computation line uses
 * it (Yao et al. 2020): everybody stands in one line, gets one stage at its head and goes to its
 * end. Others join in order of their release while everybody stays on time.
 */
public final class RoundRobin implements Policy {

    private final Line line = new Line();
    private final Leading leading = new Leading(Precedence.RELEASE, line);

    @Override
    public Decision decide(Moment now) {
        line.queueUp(now);
        return leading.launch(now, Limits.BATCH);
    }

    /** Since when everybody has stood in line, us. */
    private static final class Line implements Priority {

        private int[] done = new int[16]; // by input: its stages when it was last seen
        private long[] since = new long[16]; // by input: when it was first seen with them

        void queueUp(Moment now) {
            for (int k = 0; k < now.parked(); k++) {
                int input = now.parked(k);
                if (input >= done.length) grow(input);
                if (done[input] == now.stagesDone(input)) continue;
                done[input] = now.stagesDone(input);
                since[input] = now.clock();
            }
        }

        private void grow(int input) {
            done = Arrays.copyOf(done, 2 * input);
            since = Arrays.copyOf(since, 2 * input);
        }

        @Override
        public long ofWaiting(Moment now, int task, long fastest) {
            return now.problem().release(task);
        }

        @Override
        public long ofParked(Moment now, int input, int exit, int task) {
            return since[input];
        }
    }
}
