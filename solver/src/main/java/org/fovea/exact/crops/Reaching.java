package org.fovea.exact.crops;

import org.fovea.problem.Problem;

/** How deep a task can go alone on its device before its deadline, and gain by it. */
final class Reaching {

    private Reaching() {}

    /** The deepest exit of the task's k-th mode that it can complete and gains by; else 0. */
    static int useful(Problem problem, int task, int k) {
        int mode = problem.mode(task, k);
        return useful(problem, task, problem.fleet().networkOf(mode), mode);
    }

    static int useful(Problem problem, int task, int network, int mode) {
        long left = problem.deadline(task) - problem.release(task);
        int useful = 0;
        long worth = 0;
        for (int exit = 1; exit <= problem.fleet().stages(network); exit++) {
            left -= problem.fleet().duration(network, exit, 1);
            if (left < 0) break;
            if (problem.bestUtility(task, mode, exit) <= worth) continue;
            worth = problem.bestUtility(task, mode, exit);
            useful = exit;
        }
        return useful;
    }
}
