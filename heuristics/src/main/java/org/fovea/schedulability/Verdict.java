package org.fovea.schedulability;

/** What a criterion found; it never finds that a set is not schedulable. */
public sealed interface Verdict {

    /**
     * Every task is answered in time under the criterion's policy.
     *
     * @param margin us left where it is tightest
     * @param where that is, as in {@code "in windows of 500 us"}
     */
    record Schedulable(long margin, String where) implements Verdict {}

    /**
     * Nothing was shown.
     *
     * @param reason why not, with its numbers
     */
    record Unknown(String reason) implements Verdict {}

    /** Whether every task is shown to be answered in time. */
    default boolean schedulable() {
        return this instanceof Schedulable;
    }
}
