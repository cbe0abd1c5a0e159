package org.fovea.instance;

import org.fovea.input.Check;

/**
 * One object to inspect: worth something from its release until its deadline.
 *
 * @param id unique in the instance
 * @param release earliest start, us
 * @param deadline latest useful end, us, absolute
 * @param object its size
 * @param weight what a perfect answer is worth
 * @param mandatory whether a result of at least {@code minExit} must be delivered by the deadline
 * @param minExit from 1; 1 unless mandatory
 * @param source where the object was seen
 */
public record Task(
        String id,
        long release,
        long deadline,
        Extent object,
        Weight weight,
        boolean mandatory,
        int minExit,
        Source source) {

    public Task {
        var check =
                new Check()
                        .id("id", id, Limits.ID)
                        .range("release", release, 0, Limits.TIME)
                        .range("deadline", deadline, 1, Limits.TIME)
                        .range("minExit", minExit, 1, Limits.STAGES);
        if (check.clean() && deadline <= release)
            check.flaw(
                    "deadline",
                    deadline + "",
                    "more than the release, " + release + " us",
                    "deadlines are absolute times");
        if (minExit > 1 && !mandatory)
            check.flaw("minExit", minExit + "", "no minExit, or \"mandatory\": true beside it");
        check.done();
    }

    /** An optional task of weight 1. */
    public static Task of(String id, long release, long deadline, Extent object) {
        return new Task(id, release, deadline, object, Weight.ONE, false, 1, Source.UNKNOWN);
    }

    /** The same task with another weight. */
    public Task weighing(Weight other) {
        return new Task(id, release, deadline, object, other, mandatory, minExit, source);
    }

    /** The same task, which must now be answered at {@code exit} or deeper. */
    public Task mandatoryFrom(int exit) {
        return new Task(id, release, deadline, object, weight, true, exit, source);
    }
}
