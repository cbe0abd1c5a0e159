package org.fovea.exact.crops;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * What answers are worth when mandatory tasks come first: an answer of the least exit that a
 * mandatory task asks for is worth, beside its utility, more than all utilities together. So a
 * schedule meets all mandatory tasks exactly where it is worth as much as all their stakes, and
 * among those the more is the better; and every bound bounds both.
 */
public final class Stakes {

    private static final long MOST = 1L << 60; // sums of stakes: bounds scale them by two

    private final Problem problem;
    private final long stake; // of one mandatory task; 0 where none is
    private final long count;

    /** The stakes of a problem; {@link #fit} says whether they can be reckoned with. */
    public Stakes(Problem problem) {
        this.problem = problem;
        count = IntStream.range(0, problem.tasks()).filter(problem::mandatory).count();
        stake = count == 0 ? 0 : stake(problem);
    }

    /** More than all utilities, and a multiple of what they are all multiples of. */
    private static long stake(Problem problem) {
        long unit = 0;
        long sum = 0;
        for (int task = 0; task < problem.tasks(); task++) {
            long most = 0;
            for (int k = 0; k < problem.modes(task); k++) {
                int mode = problem.mode(task, k);
                int exits = problem.fleet().stages(problem.fleet().networkOf(mode));
                for (int exit = 1; exit <= exits; exit++) {
                    long worth = problem.bestUtility(task, mode, exit);
                    unit = Sums.greatestCommon(unit, worth);
                    most = Math.max(most, worth);
                }
            }
            sum += most;
        }
        long step = Math.max(1, unit);
        return (sum / step + 1) * step;
    }

    /** Whether sums stay so small that they can be scaled. */
    public static boolean fit(Problem problem) {
        var stakes = new Stakes(problem);
        return stakes.stake <= MOST / (stakes.count + 1);
    }

    /** What completing an exit is worth at least, in 1e-10: its running maximum. */
    public long worth(int task, int mode, int exit) {
        boolean met = problem.mandatory(task) && exit >= problem.minExit(task);
        return problem.bestUtility(task, mode, exit) + (met ? stake : 0);
    }

    /** What meeting all mandatory tasks is worth. */
    public long all() {
        return stake * count;
    }

    /** What a schedule is worth: its utility, and a stake for each mandatory task that it meets. */
    public long worth(Timeline timeline) {
        var met = new BitSet();
        for (int launch = 0; launch < timeline.launches() && stake > 0; launch++)
            for (int k = 0; k < timeline.size(launch); k++) meet(timeline, launch, k, met);
        return timeline.utility() + stake * met.cardinality();
    }

    private void meet(Timeline timeline, int launch, int k, BitSet met) {
        int stage = timeline.stage(launch);
        int input = timeline.member(launch, k);
        int network = timeline.network(input);
        long end =
                timeline.start(launch)
                        + problem.fleet().duration(network, stage, timeline.size(launch));
        int placement = timeline.lastPlacement(input);
        for (; placement >= 0; placement = timeline.previousPlacement(placement)) {
            int task = timeline.task(placement);
            boolean answered = stage >= problem.minExit(task) && end <= problem.deadline(task);
            if (problem.mandatory(task) && answered) met.set(task);
        }
    }
}
