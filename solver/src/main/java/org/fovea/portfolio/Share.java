package org.fovea.portfolio;

import java.time.Duration;
import java.util.Optional;

/** How long a listing has the second thread for itself before CP-SAT gets it. */
@FunctionalInterface
interface Share {

    /** By then label setting has proven what it proves easily, and native code is not needed. */
    Duration LEAST = Duration.ofSeconds(2);

    /** Half of the time: what it finds later is little, and CP-SAT proves what it can early. */
    Share HALF =
            left ->
                    left.map(time -> time.dividedBy(2))
                            .filter(half -> half.compareTo(LEAST) > 0)
                            .orElse(LEAST);

    /** Of the time that is left, where that is limited. */
    Duration of(Optional<Duration> left);
}
