package org.fovea.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage of an input that is added to a schedule, after the stages before it.
 *
 * @param stage 0 before the first
 * @param joined the launch that it joins, or {@link #ALONE}, or {@link #THERE} for a stage that the
 *     schedule has already
 * @param end us; the release before the first
 * @param energy of what was added so far, uJ
 */
record Step(Optional<Step> previous, int stage, int joined, long start, long end, long energy) {

    static final int ALONE = -1;
    static final int THERE = -2;

    /** Before the first stage of an input of its own. */
    static Step from(long release) {
        return new Step(Optional.empty(), 0, ALONE, release, release, 0);
    }

    Step then(int launch, long from, long to, long energyTaken) {
        return new Step(Optional.of(this), stage + 1, launch, from, to, energy + energyTaken);
    }

    /** The stages up to this one, in order. */
    List<Step> all() {
        var steps = new ArrayList<Step>();
        for (var step = Optional.of(this); step.isPresent(); step = step.get().previous)
            if (step.get().stage > 0) steps.addFirst(step.get());
        return steps;
    }
}
