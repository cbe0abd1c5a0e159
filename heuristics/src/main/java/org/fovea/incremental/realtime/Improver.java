package org.fovea.incremental.realtime;

import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;

/** Makes a plan better within an amount of work that does not depend on the machine. */
@FunctionalInterface
public interface Improver {

    /** The best plan found; the start, where nothing better was. */
    Plan improve(Ground ground, Plan start, long seed);

    /** Simulated annealing by so many moves. */
    static Improver annealing(long moves) {
        return (ground, start, seed) -> annealed(ground, start, Course.of(moves), seed);
    }

    /** Simulated annealing to the end of a course. */
    static Plan annealed(Ground ground, Plan start, Course course, long seed) {
        var search = new Annealing(ground, seed);
        search.goOnFrom(start);
        search.run(new Heat(0.03, 0.002), course);
        return search.worth() < 0 ? start : search.best();
    }
}
