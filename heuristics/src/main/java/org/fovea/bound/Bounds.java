package org.fovea.bound;

import java.util.List;
import org.fovea.instance.Utility;
import org.fovea.problem.Problem;
import org.fovea.solving.ProvenBound;

/** The upper bounds, one line each. */
public final class Bounds {

    private static final List<Bound> ALL =
            List.of(new Everything(), new WindowCapacity(), new BudgetCapacity());

    private Bounds() {}

    /** All of them, the fastest first. */
    public static List<Bound> all() {
        return ALL;
    }

    /** What a bound proves, lowered to a sum that tasks can earn. */
    public static ProvenBound proven(Bound bound, Problem problem) {
        return new ProvenBound(Lattice.lowered(bound.of(problem), problem), bound.name());
    }

    /** A bound lowered to a sum that the problem's tasks can earn. */
    public static Utility attainable(Utility bound, Problem problem) {
        return Lattice.lowered(bound, problem);
    }

    /** The lowest of all; among equal ones the fastest is named. */
    public static ProvenBound tightest(Problem problem) {
        return ALL.stream()
                .map(bound -> proven(bound, problem))
                .reduce(ProvenBound::min)
                .orElseThrow();
    }
}
