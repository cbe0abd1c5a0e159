package org.fovea.cli.progress;

import java.util.ArrayList;
import java.util.List;
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

    private final List<String> notes = new ArrayList<>();
    private State state = new State(Optional.empty(), Optional.empty(), Optional.empty(), "");

    @Override
    public synchronized void incumbent(Schedule schedule) {
        state = new State(Optional.of(schedule), state.utility, state.bound, state.source);
    }

    @Override
    public synchronized void improved(Utility utility, ProvenBound bound, String source) {
        var tightest = state.bound.map(known -> known.min(bound)).orElse(bound);
        state = new State(state.schedule, Optional.of(utility), Optional.of(tightest), source);
    }

    @Override
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** What the solver wants to be known of its answer. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** What is known now. */
    public synchronized State state() {
        return state;
    }
}
