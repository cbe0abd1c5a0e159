package org.fovea.bound;

import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/**
 * The multiples of the greatest common divisor of all that tasks can earn: no sum lies between
 * them.
 */
final class Lattice {

    private Lattice() {}

    /** The largest multiple that is not above a bound, which no schedule exceeds either. */
    static Utility lowered(Utility bound, Problem problem) {
        long divisor = 0;
        for (int task = 0; task < problem.tasks() && divisor != 1; task++)
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                int exits = problem.fleet().stages(problem.fleet().networkOf(mode));
                for (int exit = 1; exit <= exits; exit++)
                    divisor = greatestCommon(divisor, problem.utility(task, mode, exit));
            }
        return divisor == 0 ? Utility.ZERO : new Utility(bound.units() / divisor * divisor);
    }

    private static long greatestCommon(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
