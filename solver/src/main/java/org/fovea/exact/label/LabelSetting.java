package org.fovea.exact.label;

import org.fovea.exact.price.Completion;
import org.fovea.simulation.Allowance;

/**
 * Label setting over launches (after Desrochers and Soumis 1988): states in order of time, each
 * expanded once, so that whatever can dominate a state exists when it is its turn. When no state is
 * left, nothing is worth more than the incumbent.
 *
 * <p>Memory is limited: a state that finds no room is dropped, and its bound is remembered. The
 * bound is the greatest of all states that were not expanded.
 */
public final class LabelSetting implements Children {

    private static final int CHECKED = 64; // expansions between looks at the limits
    private static final int LOOKS = (1 << 16) - 1; // sets of tasks between looks within one
    private static final int BOUNDS = (1 << 6) - 1; // windows bounds between looks within one

    private final Ground ground;
    private final Incumbent incumbent;
    private final Allowance allowance;
    private final States states;
    private final Labels labels;
    private final Windows windows;
    private final Expansion expansion;
    private final Agenda agenda = new Agenda();
    private long least; // value that is looked for, if it is more than the incumbent's
    private long goal;
    private long dropped; // the greatest bound of a state that found no room
    private boolean complete;
    private int looks;
    private int bounds;
    private boolean stopped;

    /** A search in so many bytes. */
    public LabelSetting(
            Ground ground,
            Completion completion,
            Incumbent incumbent,
            Allowance allowance,
            long bytes) {
        this.ground = ground;
        this.incumbent = incumbent;
        this.allowance = allowance;
        states = new States(ground, bytes);
        labels = new Labels(ground, states);
        windows = new Windows(ground);
        expansion = new Expansion(ground, states, completion, ground.crops().tasks());
    }

    /** Searches until no state is left, or limits end it; returns a bound on all schedules. */
    public long bound() {
        return bound(0, Long.MAX_VALUE);
    }

    /**
     * The same, looking only for schedules worth at least so much: the bound is not below it by
     * more than 1e-10, unless a schedule is found.
     *
     * @param work at which the search ends, though the allowance does not
     */
    public long bound(long least, long work) {
        this.least = least;
        aim();
        root();
        for (int turn = 0; !agenda.isEmpty(); turn++) {
            if (turn % CHECKED == 0) {
                aim();
                if (allowance.spent() >= work || allowance.over().isPresent())
                    return ground.lowered(greatestOpen());
            }
            int state = agenda.poll();
            if (states.dead(state) || states.bound(state) < goal) continue;
            allowance.spend(1);
            expansion.expand(state, this);
            if (stopped) return ground.lowered(Math.max(states.bound(state), greatestOpen()));
        }
        complete = dropped < goal;
        return ground.lowered(Math.max(goal - 1, dropped));
    }

    private void aim() {
        goal = Math.max(least, ground.above(incumbent.value()));
    }

    /** Whether every state was looked at. */
    public boolean complete() {
        return complete;
    }

    private void root() {
        long[] row = new long[states.length()];
        int[] code = new int[ground.crops().tasks()];
        long key = expansion.root(row, code);
        accept(row, key, code);
    }

    private long greatestOpen() {
        long most = Math.max(dropped, goal - 1);
        for (int k = 0; k < agenda.size(); k++)
            if (!states.dead(agenda.get(k))) most = Math.max(most, states.bound(agenda.get(k)));
        return most;
    }

    @Override
    public long goal() {
        if ((++looks & LOOKS) == 0 && allowance.expired().isPresent()) stopped = true;
        return stopped ? Long.MAX_VALUE : goal;
    }

    @Override
    public void accept(long[] row, long key, int[] code) {
        if (labels.dominated(row, key)) return;
        if (ground.rules().windows()) tighten(row, code);
        if (States.bound(row) < goal || labels.overtaken(row, key, code)) return;
        if (states.full()) {
            dropped = Math.max(dropped, States.bound(row));
            return;
        }
        int state = labels.add(row, key);
        agenda.add(state, States.time(row));
        if (States.value(row) > incumbent.value()) {
            incumbent.found(Path.to(state, states, ground.crops()));
            aim();
        }
    }

    private void tighten(long[] row, int[] code) {
        if ((++bounds & BOUNDS) == 0 && allowance.expired().isPresent()) stopped = true;
        long left = windows.remaining(code, States.time(row)) + ground.tolls().left(states, row);
        long bound = Math.min(States.bound(row), States.value(row) + left);
        States.bound(row, bound);
    }
}
