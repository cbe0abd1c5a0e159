package org.fovea.portfolio;

import java.util.Comparator;
import org.fovea.instance.Utility;
import org.fovea.rules.Verdict;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Outcome;

/**
 * A schedule that may become the answer.
 *
 * @param unmet mandatory tasks that it does not meet; where there is one, it is no valid schedule
 * @param misses tasks without an answer in time
 * @param busy sum of the durations of launches, us
 * @param source the part that made it
 */
record Candidate(
        Schedule schedule, int unmet, Utility utility, int misses, long busy, String source) {

    /** The better first: valid, more utility, fewer misses, less busy (problem.md, section 5). */
    private static final Comparator<Candidate> BETTER_FIRST =
            Comparator.comparingInt(Candidate::unmet)
                    .thenComparing(Candidate::utility, Comparator.reverseOrder())
                    .thenComparingInt(Candidate::misses)
                    .thenComparingLong(Candidate::busy);

    /** What a policy made. */
    static Candidate of(Outcome outcome, String source) {
        return new Candidate(
                outcome.schedule(),
                outcome.unmet().size(),
                outcome.utility(),
                outcome.misses(),
                outcome.busy(),
                source);
    }

    /** A schedule without violations. */
    static Candidate of(Schedule valid, Verdict verdict, String source) {
        return new Candidate(valid, 0, verdict.utility(), verdict.misses(), verdict.busy(), source);
    }

    boolean valid() {
        return unmet == 0;
    }

    boolean betterThan(Candidate other) {
        return BETTER_FIRST.compare(this, other) < 0;
    }

    boolean worthMoreThan(Candidate other) {
        return utility.compareTo(other.utility) > 0;
    }
}
