package org.fovea.schedulability.taskset;

import org.fovea.input.Check;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Extent;
import org.fovea.instance.Limits;

/**
 * A sporadic task (Mok 1983): objects of one size that appear again and again, at least a period
 * apart; a periodic task is one of them.
 *
 * @param id unique in the set
 * @param object size of each object
 * @param objects how many are released together
 * @param period least time between two arrivals, us
 * @param deadline time from a release to the deadline of its objects, us; at most the period
 * @param jitter by how much a release may come later than its arrival, us
 * @param exit least exit of an answer that counts
 * @param accuracy least accuracy of an answer that counts
 */
public record Stream(
        String id,
        Extent object,
        int objects,
        long period,
        long deadline,
        long jitter,
        int exit,
        Accuracy accuracy) {

    /** Most objects of one release; the tests need a limit for their sums, no source sets one. */
    static final int MOST_OBJECTS = 1_000;

    static final Accuracy ANY = new Accuracy(0);

    public Stream {
        var check =
                new Check()
                        .id("id", id, Limits.ID)
                        .range("objects", objects, 1, MOST_OBJECTS)
                        .range("period", period, 1, Limits.TIME)
                        .range("deadline", deadline, 1, Limits.TIME)
                        .range("jitter", jitter, 0, Limits.TIME)
                        .range("exit", exit, 1, Limits.STAGES);
        if (check.clean() && deadline > period)
            check.flaw("deadline", deadline + "", "at most the period, " + period + " us");
        check.done();
    }

    /** One object a release, due before the next, any answer counts. */
    public static Stream of(String id, Extent object, long period) {
        return new Stream(id, object, 1, period, period, 0, 1, ANY);
    }

    /** The same with so many objects a release. */
    public Stream releasing(int number) {
        return new Stream(id, object, number, period, deadline, jitter, exit, accuracy);
    }

    /** The same with another relative deadline, us. */
    public Stream due(long other) {
        return new Stream(id, object, objects, period, other, jitter, exit, accuracy);
    }

    /** The same with releases that come up to so many us after their arrival. */
    public Stream delayedBy(long other) {
        return new Stream(id, object, objects, period, deadline, other, exit, accuracy);
    }

    /** The same where answers count from an exit on. */
    public Stream from(int other) {
        return new Stream(id, object, objects, period, deadline, jitter, other, accuracy);
    }

    /** The same where answers count from an accuracy on. */
    public Stream asGoodAs(Accuracy other) {
        return new Stream(id, object, objects, period, deadline, jitter, exit, other);
    }

    /**
     * The most releases in a window of this length, us, whose deadlines lie in it too (Baruah et
     * al. 1990): their arrivals lie between a jitter before it and a deadline before its end.
     */
    public long demanded(long window) {
        return window < deadline ? 0 : (window - deadline + jitter) / period + 1;
    }

    /** The most releases at {@code instants} consecutive us. */
    public long released(long instants) {
        return (instants - 1 + jitter) / period + 1;
    }
}
