package org.fovea.portfolio;

import java.time.Duration;
import java.util.Optional;

/** How long a listing, or annealing, has the second thread for itself before CP-SAT gets it. */
@FunctionalInterface
interface Share {

    /** Up to it, a listing finds the optimum within seconds, and CP-SAT may prove it. */
    int FEW_TASKS = 40;

    /** By then label setting has proven what it proves easily, and native code is not needed. */
    Duration LEAST = Duration.ofSeconds(2);

    /**
     * Half of the time, as a listing finds little later; more of it where annealing goes on
     * finding.
     */
    Share USUAL =
            (left, tasks) ->
                    left.map(time ->
                                    tasks > FEW_TASKS
                                            ? time.multipliedBy(4).dividedBy(5)
                                            : time.dividedBy(2))
                            .filter(part -> part.compareTo(LEAST) > 0)
                            .orElse(LEAST);

    /** Of the time that is left, where that is limited. */
    Duration of(Optional<Duration> left, int tasks);
}
