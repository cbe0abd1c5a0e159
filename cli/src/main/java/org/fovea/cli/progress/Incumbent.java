package org.fovea.cli.progress;

import java.util.Optional;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Listener;
import org.fovea.solving.ProvenBound;

/**
 * The best schedule and the best bound that a running solver has announced. Written by it, read by
 * whoever watches.
 */
public final class Incumbent implements Listener {

    /**
     * What is known at one time.
     *
     * @param source the part that improved it last; empty before the first improvement
     */
    public record State(
            Optional<Schedule> schedule,
            Optional<Utility> utility,
            Optional<ProvenBound> bound,
            String source) {}

    private final String solver;
    private State state = new State(Optional.empty(), Optional.empty(), Optional.empty(), "");

    /** Nothing known yet; {@code solver} is the one that runs. */
    public Incumbent(String solver) {
        this.solver = solver;
    }

    @Override
    public synchronized void incumbent(Schedule schedule) {
        state = new State(Optional.of(schedule), state.utility, state.bound, state.source);
    }

    @Override
    public synchronized void improved(Utility utility, Utility bound, String source) {
        boolean tighter = state.bound.isEmpty() || bound.compareTo(state.bound.get().value()) < 0;
        // where the utility improved as well, the source may be that of the schedule alone
        boolean boundAlone = state.utility.equals(Optional.of(utility));
        var best =
                tighter
                        ? Optional.of(new ProvenBound(bound, boundAlone ? source : solver))
                        : state.bound;
        state = new State(state.schedule, Optional.of(utility), best, source);
    }

    /** What is known now. */
    public synchronized State state() {
        return state;
    }
}
