package org.fovea.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.fovea.policy.Precedence;
import org.fovea.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Tasks that are announced, in no input, and not expired: by kind, in every order asked for. */
final class WaitingTasks {

    private static final int IDLE = -1;

    private final Problem problem;
    private @Nullable Queue[] queue = new Queue[16]; // by kind; created with its first task
    private int[] placeOf = new int[16]; // by kind: its place among the active, or IDLE
    private int[] active = new int[16]; // kinds with a task
    private int kinds;

    WaitingTasks(Problem problem) {
        this.problem = problem;
    }

    int kinds() {
        return kinds;
    }

    int kind(int k) {
        return active[k];
    }

    int size(int kind) {
        var known = kind < queue.length ? queue[kind] : null;
        return known == null ? 0 : known.byDeadline.size();
    }

    int at(int kind, Precedence order, int k) {
        return queue(kind).in(order).at(k);
    }

    boolean holds(int task) {
        var known = queue(problem.kind(task));
        return known.byDeadline.holds(task);
    }

    void add(int task) {
        int kind = problem.kind(task);
        var known = queue(kind);
        if (known.byDeadline.size() == 0) {
            placeOf[kind] = kinds;
            active[kinds++] = kind;
        }
        known.add(task);
    }

    void remove(int task) {
        int kind = problem.kind(task);
        var known = queue(kind);
        known.remove(task);
        if (known.byDeadline.size() > 0) return;
        int last = active[--kinds];
        active[placeOf[kind]] = last;
        placeOf[last] = placeOf[kind];
        placeOf[kind] = IDLE;
    }

    /** Drops tasks whose deadline has come. */
    void expire(long clock) {
        for (int k = kinds - 1;
                k >= 0;
                k--) { // downwards: an emptied kind is replaced by a later one
            var byDeadline = queue(active[k]).byDeadline;
            while (byDeadline.size() > 0 && problem.deadline(byDeadline.at(0)) <= clock)
                remove(byDeadline.at(0));
        }
    }

    private Queue queue(int kind) {
        if (kind >= queue.length) {
            int size = Math.max(kind + 1, 2 * queue.length);
            queue = Arrays.copyOf(queue, size);
            placeOf = Arrays.copyOf(placeOf, size);
            active = Arrays.copyOf(active, size);
        }
        var known = queue[kind];
        if (known != null) return known;
        var fresh = new Queue(problem);
        queue[kind] = fresh;
        return fresh;
    }

    /**
     * One kind's tasks by deadline, and in other orders from the first time these are asked for.
     */
    private static final class Queue {

        private final Problem problem;
        private final SortedTasks byDeadline;
        private final Map<Precedence, SortedTasks> others = new EnumMap<>(Precedence.class);

        Queue(Problem problem) {
            this.problem = problem;
            byDeadline = new SortedTasks(problem, Precedence.DEADLINE);
        }

        SortedTasks in(Precedence order) {
            if (order == Precedence.DEADLINE) return byDeadline;
            var known = others.get(order);
            if (known != null) return known;
            var fresh = new SortedTasks(problem, order);
            for (int k = 0; k < byDeadline.size(); k++) fresh.add(byDeadline.at(k));
            others.put(order, fresh);
            return fresh;
        }

        void add(int task) {
            byDeadline.add(task);
            if (!others.isEmpty()) others.values().forEach(sorted -> sorted.add(task));
        }

        void remove(int task) {
            byDeadline.remove(task);
            if (!others.isEmpty()) others.values().forEach(sorted -> sorted.remove(task));
        }
    }
}
