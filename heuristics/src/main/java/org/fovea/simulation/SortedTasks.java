package org.fovea.simulation;

import org.fovea.policy.Precedence;
import org.fovea.problem.Problem;

/**
 * Tasks in an order, in one array with room on both sides: they mostly come at the end and leave
 * near the beginning, and a change in between moves the shorter side.
 */
final class SortedTasks {

    private final Problem problem;
    private final Precedence order;
    private int[] task = new int[16];
    private int from = 4; // tasks stand in from..to-1
    private int to = 4;

    SortedTasks(Problem problem, Precedence order) {
        this.problem = problem;
        this.order = order;
    }

    int size() {
        return to - from;
    }

    int at(int k) {
        return task[from + k];
    }

    boolean holds(int sought) {
        int place = place(sought);
        return place < to && task[place] == sought;
    }

    void add(int added) {
        if (from == 0 || to == task.length) makeRoom();
        int place = place(added);
        if (place - from < to - place) {
            System.arraycopy(task, from, task, from - 1, place - from);
            from--;
            place--;
        } else {
            System.arraycopy(task, place, task, place + 1, to - place);
            to++;
        }
        task[place] = added;
    }

    void remove(int gone) {
        int place = place(gone);
        if (place == to || task[place] != gone)
            throw new IllegalStateException(
                    "Task %d is not among the %d waiting in %s order."
                            .formatted(gone, size(), order));
        if (place - from < to - place - 1) {
            System.arraycopy(task, from, task, from + 1, place - from);
            from++;
        } else {
            System.arraycopy(task, place + 1, task, place, to - place - 1);
            to--;
        }
    }

    /** Where a task stands, or would. */
    private int place(int sought) {
        int low = from;
        int high = to; // all before low come earlier, all from high on do not
        if (low < high && order.compare(problem, task[high - 1], sought) < 0) return high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(problem, task[middle], sought) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Centres the tasks, in a longer array where they fill more than half of it. */
    private void makeRoom() {
        int size = size();
        int[] roomy = 2 * size > task.length - 2 ? new int[2 * task.length] : task;
        int centre = (roomy.length - size) / 2;
        System.arraycopy(task, from, roomy, centre, size);
        task = roomy;
        from = centre;
        to = centre + size;
    }
}
