package org.fovea.solving;

import java.util.Optional;
import org.fovea.schedule.Schedule;

/**
 * Two parts that cannot both be right: a claim, and what refutes it. A defect of one of the two,
 * never an answer.
 */
public final class Contradiction extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Schedule> schedule;

    private Contradiction(String message, Optional<Schedule> schedule) {
        super(message);
        this.schedule = schedule;
    }

    /** A claim that a valid schedule refutes. */
    public static Contradiction of(String message, Schedule schedule) {
        return new Contradiction(message, Optional.of(schedule));
    }

    /** A claim that refutes itself, or that a proof refutes. */
    public static Contradiction of(String message) {
        return new Contradiction(message, Optional.empty());
    }

    /** The schedule that shows it. */
    public Optional<Schedule> schedule() {
        return schedule;
    }
}
