package org.fovea.exact.label;

import java.util.Arrays;
import org.fovea.exact.price.Completion;
import org.fovea.simulation.Allowance;

/**
 * A beam over the same states: those after one more launch are all made, and the best of them by
 * their bounds are kept (Lowerre 1976). Finds good schedules, proves nothing.
 */
public final class Beam implements Children {

    /** How many more candidates than inputs a launch is made from, the first by deadline. */
    private static final int SPREAD = 2;

    private static final int CROWD = 4; // times the width: then the best are chosen

    private static final int BOUNDS = (1 << 6) - 1; // windows bounds between looks at the limits

    private final Ground ground;
    private final Incumbent incumbent;
    private final Allowance allowance;
    private final int width;
    private final States states;
    private final Labels labels;
    private final Windows windows;
    private final Expansion expansion;
    private int kept; // states of earlier launches and of this one, before the new ones
    private long goal;
    private int bounds;
    private boolean stopped;

    /** A beam of a width in so many bytes. */
    public Beam(
            Ground ground,
            Completion completion,
            Incumbent incumbent,
            Allowance allowance,
            int width,
            long bytes) {
        this.ground = ground;
        this.incumbent = incumbent;
        this.allowance = allowance;
        this.width = width;
        states = new States(ground, bytes);
        labels = new Labels(ground, states);
        windows = new Windows(ground);
        expansion = new Expansion(ground, states, completion, SPREAD);
        goal = ground.above(incumbent.value());
    }

    /** Tells the incumbent of every better schedule, until no state is left or limits end it. */
    public void run() {
        long[] row = new long[states.length()];
        int[] code = new int[ground.crops().tasks()];
        long key = expansion.root(row, code);
        accept(row, key, code);
        int first = 0;
        while (first < states.count() && !stopped) {
            int end = states.count();
            kept = end;
            for (int s = first; s < end && !stopped; s++) {
                if (states.dead(s) || states.bound(s) < goal) continue;
                if (allowance.over().isPresent()) stopped = true;
                allowance.spend(1);
                expansion.expand(s, this);
            }
            choose();
            first = end;
        }
    }

    @Override
    public long goal() {
        return stopped ? Long.MAX_VALUE : goal;
    }

    @Override
    public void accept(long[] row, long key, int[] code) {
        if (labels.dominated(row, key)) return;
        if (ground.rules().windows()) {
            if ((++bounds & BOUNDS) == 0 && allowance.expired().isPresent()) stopped = true;
            long left =
                    windows.remaining(code, States.time(row)) + ground.tolls().left(states, row);
            States.bound(row, Math.min(States.bound(row), States.value(row) + left));
        }
        if (States.bound(row) < goal || labels.overtaken(row, key, code)) return;
        if (states.count() - kept >= CROWD * width) choose();
        if (states.full()) {
            stopped = true;
            return;
        }
        int state = labels.add(row, key);
        if (States.value(row) > incumbent.value()) {
            incumbent.found(Path.to(state, states, ground.crops()));
            goal = ground.above(incumbent.value());
        }
    }

    /** Keeps the best of the new states, and forgets the others. */
    private void choose() {
        int count = states.count();
        for (int s = count - 1; s >= kept; s--) if (!states.dead(s)) labels.leave(s);
        long least = worstKept(count);
        int end = kept;
        for (int s = kept; s < count && end < kept + width; s++) {
            if (states.dead(s) || states.bound(s) < least) continue;
            if (s > end) states.move(s, end);
            end++;
        }
        states.truncate(end);
        for (int s = kept; s < end; s++) labels.enter(s);
    }

    private long worstKept(int count) {
        long[] bound = new long[count - kept];
        int alive = 0;
        for (int s = kept; s < count; s++) if (!states.dead(s)) bound[alive++] = states.bound(s);
        if (alive <= width) return goal;
        Arrays.sort(bound, 0, alive);
        return Math.max(goal, bound[alive - width]);
    }
}
