package org.fovea.bound;

import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/** Every task gets the best answer that it could get alone: a sum of single-task optima. */
final class Everything implements Bound {

    @Override
    public String name() {
        return "everything";
    }

    @Override
    public String summary() {
        return "every task answered as well as it could be alone";
    }

    @Override
    public Utility of(Problem problem) {
        var reach = new Reach(problem);
        long sum = 0; // 900,000 tasks of at most 1e13 each: below 2^63
        for (int task = 0; task < problem.tasks(); task++) sum += reach.mostUtility(task);
        return new Utility(sum);
    }
}
