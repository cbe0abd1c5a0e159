package org.fovea.bound;

import java.util.List;
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

    /**
     * The lowest of all, lowered to a sum that tasks can earn; among equal ones the fastest is
     * named.
     */
    public static ProvenBound tightest(Problem problem) {
        return ALL.stream()
                .map(bound ->
                        new ProvenBound(Lattice.lowered(bound.of(problem), problem), bound.name()))
                .reduce(ProvenBound::min)
                .orElseThrow();
    }
}
