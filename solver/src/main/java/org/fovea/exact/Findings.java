package org.fovea.exact;

import org.fovea.problem.Timeline;

/** What a search tells as it goes, and what others know meanwhile. */
public interface Findings {

    /** The greatest utility of a valid schedule known to anybody, in 1e-10. */
    long best();

    /** The least bound known to anybody, in 1e-10. */
    long ceiling();

    /** Whether nothing is left to do. */
    boolean settled();

    /** A schedule worth more. */
    void schedule(Timeline timeline, String source);

    /** A bound on every schedule, in 1e-10; it may be above others. */
    void bound(long bound, String source);
}
