package org.fovea.solving;

import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;

/**
 * Hears of progress while a solver runs. Called from the solver's threads, one call at a time;
 * should return at once.
 */
@FunctionalInterface
public interface Listener {

    /** Hears nothing. */
    Listener NONE = (utility, bound, source) -> {};

    /**
     * The best utility or the best proven bound improved.
     *
     * @param bound with the part that proved it; prints as a decimal
     * @param source the part that improved either
     */
    void improved(Utility utility, ProvenBound bound, String source);

    /**
     * A better valid schedule; announced before {@link #improved} so that a crash later loses
     * nothing.
     */
    default void incumbent(Schedule schedule) {}

    /** Something that the user should know of the answer, as part of a sentence. */
    default void note(String sentence) {}

    /**
     * How long the decisions of an online policy took, once it has ended, ns.
     *
     * @param p99 not exceeded by 99 % of them
     */
    default void decided(long median, long p99, long longest) {}
}
