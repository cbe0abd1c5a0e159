package org.fovea.problem;

/**
 * How much work an instance brings, against the time that its devices have for it.
 *
 * <p>Least device time that gives each task its best accuracy (crop networks at batch 1, canvases
 * by the share of their area) over release horizon times devices. Batching and packing can serve a
 * load above 1; nothing serves a large one.
 *
 * @param work sum of least device times, us
 * @param horizon first release to last, and one frame period more, us
 */
public record Load(double work, long horizon, int devices) {

    /** The load of everything announced. */
    public static Load of(Problem problem) {
        double work = 0;
        for (int task = 0; task < problem.tasks(); task++) work += leastTime(problem, task);
        return new Load(work, horizon(problem), problem.fleet().devices());
    }

    /** The load itself: 1 where the devices are just busy. */
    public double share() {
        return horizon == 0 ? 0 : work / ((double) horizon * devices);
    }

    private static double leastTime(Problem problem, int task) {
        long most = problem.mostUtility(task);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < problem.modes(task) && most > 0; k++) {
            int mode = problem.mode(task, k);
            int network = problem.fleet().networkOf(mode);
            int exit = 1;
            while (exit <= problem.fleet().stages(network)
                    && problem.utility(task, mode, exit) < most) exit++;
            if (exit > problem.fleet().stages(network)) continue;
            double time = problem.fleet().duration(network, 1, exit, 1);
            least = Math.min(least, time * areaShare(problem, task, mode, network));
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private static double areaShare(Problem problem, int task, int mode, int network) {
        if (!problem.fleet().canvas(network)) return 1;
        var canvas = problem.fleet().network(network);
        return problem.volume(task, mode) / ((double) canvas.width() * canvas.height());
    }

    /**
     * One frame period more than from the first release to the last: the number of frames times
     * their period. Where all tasks come at once, the longest window stands for it.
     */
    private static long horizon(Problem problem) {
        if (problem.tasks() == 0) return 0;
        long first = Long.MAX_VALUE;
        long last = 0;
        long window = 0;
        for (int task = 0; task < problem.tasks(); task++) {
            first = Math.min(first, problem.release(task));
            last = Math.max(last, problem.release(task));
            window = Math.max(window, problem.deadline(task) - problem.release(task));
        }
        if (first == last) return window;
        long periods = Frames.periods(problem, first, last);
        return last - first + Math.round((double) (last - first) / periods);
    }
}
