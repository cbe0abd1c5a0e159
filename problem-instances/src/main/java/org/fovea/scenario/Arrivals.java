package org.fovea.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;

/** Tasks that come one by one, without frames and without end, the first after a gap too. */
final class Arrivals implements Iterator<Task> {

    /** us. */
    static final double SECOND = 1e6;

    private final DoubleSupplier gap;
    private final Arriving arriving;
    private double clock;
    private long count;

    /**
     * Arrivals drawn when they are asked for.
     *
     * @param gap times between two arrivals, us
     */
    Arrivals(DoubleSupplier gap, Arriving arriving) {
        this.gap = gap;
        this.arriving = arriving;
    }

    /** A task from its id and its release, us. */
    interface Arriving {
        Task task(String id, long release);
    }

    /** The first of them. */
    static List<Task> first(int wanted, Iterator<Task> arrivals) {
        var tasks = new ArrayList<Task>(wanted);
        for (int i = 0; i < wanted; i++) tasks.add(arrivals.next());
        return tasks;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Task next() {
        clock += gap.getAsDouble();
        // later than any time that is allowed: the task refuses it, and nothing overflows
        long release = StrictMath.round(StrictMath.min(clock, Limits.TIME + 1.0));
        return arriving.task("r" + ++count, release);
    }
}
