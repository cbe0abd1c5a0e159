package org.fovea.execution.trace;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;

/** What each task got. */
public final class Delivery {

    private static final long NEVER = -1;

    private final List<Task> tasks;
    private final int[] exit; // deepest in time; 0 for none
    private final int[] best; // millionths
    private final long[] answered; // us: the deepest in time, or else the first

    Delivery(List<Task> tasks) {
        this.tasks = tasks;
        exit = new int[tasks.size()];
        best = new int[tasks.size()];
        answered = new long[tasks.size()];
        Arrays.fill(answered, NEVER);
    }

    void answer(int task, int stage, int accuracy, long end) {
        if (end > tasks.get(task).deadline()) {
            if (answered[task] == NEVER) answered[task] = end;
            return;
        }
        best[task] = Math.max(best[task], accuracy);
        if (stage <= exit[task]) return;
        exit[task] = stage;
        answered[task] = end;
    }

    /** The deepest stage that the task's input completed by its deadline; 0 for a miss. */
    public int exit(int task) {
        return exit[task];
    }

    /** What the task's best answer in time is worth. */
    public Utility utility(int task) {
        return Utility.of(tasks.get(task).weight(), new Accuracy(best[task]));
    }

    /**
     * How long after its deadline the task got its deepest answer in time (then at most 0), or for
     * a miss its first answer, us; empty where it got none.
     */
    public OptionalLong lateness(int task) {
        if (answered[task] == NEVER) return OptionalLong.empty();
        return OptionalLong.of(answered[task] - tasks.get(task).deadline());
    }

    /** The sum over all tasks. */
    public Utility utility() {
        long units = 0; // below 2^63 by the limits on instances
        for (int t = 0; t < exit.length; t++)
            units += (long) tasks.get(t).weight().tenThousandths() * best[t];
        return new Utility(units);
    }

    /** Tasks without an answer in time. */
    public int misses() {
        int count = 0;
        for (int deepest : exit) if (deepest == 0) count++;
        return count;
    }

    /** The longest run of misses among tasks in the order of their deadlines: misses cluster. */
    public int longestRunOfMisses() {
        var order = new Integer[exit.length];
        Arrays.setAll(order, t -> t);
        Arrays.sort(order, java.util.Comparator.comparingLong(t -> tasks.get(t).deadline()));
        int longest = 0;
        int running = 0;
        for (int t : order) {
            running = exit[t] == 0 ? running + 1 : 0;
            longest = Math.max(longest, running);
        }
        return longest;
    }
}
