package org.fovea.exact.label;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;

/**
 * Strikes out what no schedule worth a goal can do: a network is closed to a task where the windows
 * bound, with the task on that network alone, is below the goal; and a task has a floor, the least
 * worth that leaves the bound at the goal when the task is worth no more (after the fixing of
 * variables by reduced costs, Dantzig, Fulkerson and Johnson 1954). What is struck out lets fewer
 * tasks share a launch, so bounds fall, and more can be struck out.
 */
public final class Floors {

    private static final int MOST_TASKS = 100; // bounds are many, and each takes tasks cubed
    private static final int ROUNDS = 8;

    private final Ground ground;
    private final Crops crops;
    private final Codes codes;
    private final long goal;
    private final BooleanSupplier over;
    private final int[] code; // by task: before any launch
    private final int[][] reach; // by task, network
    private final long[] floor; // by task
    private boolean changed;

    private Floors(Ground ground, long goal, BooleanSupplier over) {
        this.ground = ground;
        this.goal = goal;
        this.over = over;
        crops = ground.crops();
        codes = ground.codes();
        code = ground.first();
        reach = new int[crops.tasks()][crops.networks()];
        floor = new long[crops.tasks()];
        for (int task = 0; task < code.length; task++) {
            floor[task] = crops.floor(task);
            for (int n = 0; n < reach[task].length; n++) reach[task][n] = crops.reach(task, n);
        }
    }

    /**
     * What is left of a problem for schedules worth a goal; empty where there are none.
     *
     * @param goal with stakes, in 1e-10
     * @param over whether to leave it at what is found
     */
    public static Optional<Ground> under(Ground ground, long goal, BooleanSupplier over) {
        var rules = ground.rules();
        if (!rules.windows()) return Optional.of(ground);
        var left = ground;
        for (int round = 0; round < ROUNDS; round++) {
            if (left.roof() < goal) return Optional.empty();
            if (!rules.floors() || ground.crops().tasks() > MOST_TASKS) return Optional.of(left);
            var floors = new Floors(left, goal, over);
            floors.strike();
            if (!floors.changed) return Optional.of(left);
            left = left.of(left.crops().narrowed(floors.reach, floors.floor));
        }
        return Optional.of(left);
    }

    private void strike() {
        for (int task = 0; task < code.length && !over.getAsBoolean(); task++) {
            for (int n = 0; n < crops.networks(); n++)
                if (crops.reach(task, n) > 0 && !reaches(task, alone(task, n))) close(task, n);
            raise(task);
        }
    }

    private void close(int task, int network) {
        reach[task][network] = 0;
        changed = true;
    }

    /** The code of a task that may go to one network only. */
    private int alone(int task, int network) {
        int[] caps = new int[crops.networks()];
        caps[network] = crops.reach(task, network);
        return codes.untouched(caps);
    }

    /** Raises the task's floor from worth to worth while being worth no more misses the goal. */
    private void raise(int task) {
        long worth = floor[task] > 0 ? floor[task] : 0;
        while (!reaches(task, atMost(task, worth))) {
            long next = above(task, worth);
            if (next == Long.MAX_VALUE) return; // its best answer misses too: the roof tells
            worth = next;
        }
        if (worth <= floor[task]) return;
        floor[task] = worth;
        changed = true;
    }

    /** The code of a task that may be worth so much at most. */
    private int atMost(int task, long worth) {
        int[] caps = new int[crops.networks()];
        for (int n = 0; n < caps.length; n++)
            while (caps[n] < reach[task][n] && crops.worth(task, n, caps[n] + 1) <= worth)
                caps[n]++;
        return codes.untouched(caps);
    }

    private long above(int task, long worth) {
        long next = Long.MAX_VALUE;
        for (int n = 0; n < crops.networks(); n++)
            for (int exit = 1; exit <= reach[task][n]; exit++)
                if (crops.worth(task, n, exit) > worth)
                    next = Math.min(next, crops.worth(task, n, exit));
        return next;
    }

    private boolean reaches(int task, int instead) {
        int before = code[task];
        code[task] = instead;
        boolean reaches = ground.roof(code) >= goal;
        code[task] = before;
        return reaches;
    }
}
