package org.fovea.exact;

import org.fovea.problem.Timeline;

/** What a search tells as it goes, and what others know meanwhile. */
public interface Findings {

    /** The source of what label setting finds. */
    String LABEL_SETTING = "label setting";

    /** Whether any valid schedule is known. */
    boolean answered();

    /**
     * The greatest utility of a valid schedule known to anybody, in 1e-10; 0 where there is none.
     */
    long best();

    /** The least bound known to anybody, in 1e-10. */
    long ceiling();

    /** Whether nothing is left to do. */
    boolean settled();

    /** A schedule worth more. */
    void schedule(Timeline timeline, String source);

    /** No schedule meets all mandatory tasks. */
    void impossible();

    /** A bound on every schedule, in 1e-10; it may be above others. */
    void bound(long bound, String source);
}
