package org.fovea.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.fovea.instance.Limits;
import org.fovea.instance.Task;

/** Tasks that come one by one, without frames. */
final class Arrivals {

    /** us. */
    static final double SECOND = 1e6;

    private Arrivals() {}

    /** A task from its id and its release, us. */
    interface Arriving {
        Task task(String id, long release);
    }

    /**
     * So many of them, the first after a gap too.
     *
     * @param gap times between two arrivals, us
     */
    static List<Task> tasks(int wanted, DoubleSupplier gap, Arriving arriving) {
        var tasks = new ArrayList<Task>(wanted);
        double clock = 0;
        for (int i = 1; i <= wanted; i++) {
            clock += gap.getAsDouble();
            // later than any time that is allowed: the task refuses it, and nothing overflows
            long release = StrictMath.round(StrictMath.min(clock, Limits.TIME + 1.0));
            tasks.add(arriving.task("r" + i, release));
        }
        return tasks;
    }
}
