package org.fovea.exact.joint;

import java.util.PriorityQueue;
import org.fovea.exact.Findings;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.simulation.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * Label setting over launches of crops and canvases: states in order of time, each expanded once.
 * When no state is left, nothing is worth more than the best schedule known.
 *
 * <p>A state whose schedule cannot be packed as it stands is remembered by its value: no bound goes
 * below it. So the bound holds for a {@link Boarding} that puts too many on a canvas, and for
 * packings that nobody could decide. Memory is limited: a state that finds no room is dropped, and
 * its bound is remembered likewise.
 */
final class LabelSetting implements Children {

    private static final int CHECKED = 64; // expansions between looks at the limits
    private static final int LOOKS = 1 << 12; // sets between looks within one
    private static final int WEIGHT = 1 << 6; // of a child among sets: its bound takes longer
    private static final int STATE = 400; // bytes of a state beside its arrays, at most
    private static final int TASK = 24; // bytes of a task in a state

    private final Joint joint;
    private final JointRules rules;
    private final Findings findings;
    private final Allowance allowance;
    private final Prospects prospects;
    private final WindowsBound windows;
    private final Labels labels;
    private final Placings placings;
    private final Expansion expansion;
    private final PriorityQueue<State> agenda = new PriorityQueue<>(LabelSetting::byTime);
    private final long most; // states
    private long states;
    private final long aim;
    private long goal;
    private long
            beyond; // no bound goes below: of states dropped, or worth more than their schedule
    private @Nullable State spare; // one that was not kept, to fill again
    private int looks;
    private boolean stopped;

    /**
     * A search that has not begun.
     *
     * @param windows tuned to the root
     */
    LabelSetting(
            Joint joint,
            JointRules rules,
            WindowsBound windows,
            Findings findings,
            Allowance allowance,
            Effort effort) {
        this.joint = joint;
        this.rules = rules;
        this.findings = findings;
        this.allowance = allowance;
        prospects = new Prospects(joint);
        this.windows = windows;
        labels = new Labels(joint);
        placings = new Placings(joint, CanvasTest.PROOF);
        var boarding =
                effort.relaxed() ? Boarding.everybody() : new MaximalSets(placings, this::stopped);
        expansion = new Expansion(joint, rules, boarding, this);
        most =
                effort.bytes()
                        / (STATE
                                + (long) TASK * joint.tasks()
                                + (long) Long.BYTES * joint.budgets().count());
        aim = effort.aim();
        goal = wanted();
    }

    /**
     * What a search may use.
     *
     * @param relaxed whether canvases hold everybody
     * @param aim schedules worth less are not looked for, in 1e-10
     */
    record Effort(boolean relaxed, long aim, long bytes) {}

    private static int byTime(State one, State other) {
        return one.time == other.time
                ? Long.compare(other.bound, one.bound)
                : Long.compare(one.time, other.time);
    }

    /** What the best schedule is worth with its stakes; just less than those without one. */
    static long best(Joint joint, Findings findings) {
        return joint.stakes().all() + (findings.answered() ? findings.best() : -1);
    }

    private long wanted() {
        long better = best(joint, findings) + 1;
        return Math.ceilDiv(Math.max(aim, better), joint.grain()) * joint.grain();
    }

    private long lowered(long bound) {
        return bound / joint.grain() * joint.grain();
    }

    /** Searches until no state is left, or limits end it; returns a bound on all schedules. */
    long bound() {
        accept(blank());
        for (int turn = 0; !agenda.isEmpty(); turn++) {
            if (turn % CHECKED == 0) {
                goal = wanted();
                if (findings.settled() || allowance.over().isPresent()) return greatestOpen();
            }
            var state = agenda.poll();
            if (state.dominated || state.bound < goal) continue;
            allowance.spend(1);
            expansion.expand(state);
            if (stopped) return Math.max(lowered(state.bound), greatestOpen());
        }
        return Math.max(goal - joint.grain(), beyond);
    }

    private long greatestOpen() {
        long greatest = Math.max(goal - joint.grain(), beyond);
        for (var state : agenda) if (!state.dominated) greatest = Math.max(greatest, state.bound);
        return greatest;
    }

    private boolean stopped() {
        if (++looks < LOOKS) return stopped;
        looks = 0;
        stopped |= allowance.expired().isPresent();
        return stopped;
    }

    @Override
    public long goal() {
        return stopped() ? Long.MAX_VALUE : goal;
    }

    @Override
    public State fresh(State parent, Launch launch, long end) {
        var state = spare == null ? blank() : spare;
        spare = null;
        state.follow(parent, launch, end);
        joint.budgets().pay(state.left, launch);
        return state;
    }

    private State blank() {
        return new State(joint.tasks(), joint.budgets().limits());
    }

    @Override
    public void accept(State child) {
        looks += WEIGHT;
        if (keeps(child)) {
            states += rules.dominance() ? labels.add(child) : 1;
            agenda.add(child);
        } else spare = child;
    }

    private boolean keeps(State child) {
        prospects.settle(child);
        long value = child.value();
        if (value >= goal) realise(child, value);
        child.bound = lowered(child.potential());
        if (child.bound < goal) return false;
        if (rules.dominance() && labels.dominated(child)) return false;
        if (rules.windows()) child.bound = Math.min(child.bound, lowered(windows.of(child, goal)));
        if (child.bound < goal) return false;
        if (states < most) return true;
        beyond = Math.max(beyond, child.bound);
        return false;
    }

    /** What a schedule is worth is what its timeline says, not what its state expects of it. */
    private void realise(State state, long value) {
        var timeline = Realisation.of(joint, placings, state).timeline();
        long worth = joint.stakes().worth(timeline);
        if (worth > best(joint, findings)) findings.schedule(timeline, Findings.LABEL_SETTING);
        if (worth < value) beyond = Math.max(beyond, value);
        goal = wanted();
    }
}
