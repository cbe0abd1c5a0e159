package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * A problem as a plan sees it: the tasks that some network serves, by <em>item</em>, their place by
 * release; and what answers are worth. Shared by searches side by side.
 */
public final class Ground {

    private static final long DUTY = 8;

    private final Problem problem;
    private final Fleet fleet;
    private final Ways ways;
    private final int[] task; // by item
    final long[] release;
    final long[] deadline;
    private final long[] weight;
    private final int[] kind;
    final int[] least; // by item: the exit that a mandatory task needs; 0 for optional ones
    private final int[] firstAccuracy; // by mode, into best
    private final int[] best; // for each mode: 0 and the best accuracy up to each exit, millionths
    final long[][][] duration; // by network, stage - 1, inputs - 1; us
    private final int mandatory; // sum of the exits that mandatory tasks need
    private final long duty;
    private final Standing standing;

    /** All tasks of a problem, which may not grow any more. */
    public Ground(Problem problem) {
        this(problem, IntStream.range(0, problem.tasks()), Standing.before(problem));
    }

    /** Some tasks of a problem, from how things stand on. */
    public Ground(Problem problem, int[] tasks, Standing standing) {
        this(problem, IntStream.of(tasks), standing);
    }

    private Ground(Problem problem, IntStream tasks, Standing standing) {
        this.problem = problem;
        this.standing = standing;
        fleet = problem.fleet();
        ways = new Ways(problem);
        int[] all = tasks.toArray();
        task =
                IntStream.of(all)
                        .filter(each -> problem.modes(each) > 0)
                        .boxed()
                        .sorted(Comparator.comparingLong(problem::release))
                        .mapToInt(each -> each)
                        .toArray();
        release =
                IntStream.of(task)
                        .mapToLong(each -> Math.max(standing.clock(), problem.release(each)))
                        .toArray();
        deadline = IntStream.of(task).mapToLong(problem::deadline).toArray();
        weight = IntStream.of(task).mapToLong(problem::weight).toArray();
        kind = IntStream.of(task).map(problem::kind).toArray();
        least = IntStream.of(kind).map(problem::leastExit).toArray();
        mandatory =
                IntStream.of(all)
                        .map(each -> problem.leastExit(problem.kind(each)))
                        .sum(); // of tasks that nothing serves too: they stay unmet
        duty = DUTY * IntStream.of(task).mapToLong(problem::mostUtility).max().orElse(0);
        firstAccuracy = new int[fleet.modes() + 1];
        for (int m = 0; m < fleet.modes(); m++)
            firstAccuracy[m + 1] = firstAccuracy[m] + 1 + fleet.stages(fleet.networkOf(m));
        best = new int[firstAccuracy[fleet.modes()]];
        for (int m = 0; m < fleet.modes(); m++)
            for (int e = 1; e <= fleet.stages(fleet.networkOf(m)); e++)
                best[firstAccuracy[m] + e] = fleet.bestAccuracy(m, e);
        duration = new long[fleet.networks()][][];
        for (int n = 0; n < duration.length; n++) duration[n] = durations(n);
    }

    private long[][] durations(int network) {
        long[][] table = new long[fleet.stages(network)][fleet.batchLimit(network)];
        for (int s = 0; s < table.length; s++) {
            int stage = s + 1;
            Arrays.setAll(table[s], b -> fleet.duration(network, stage, b + 1));
        }
        return table;
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }

    /** Devices, networks and modes. */
    public Fleet fleet() {
        return fleet;
    }

    /** The ways in which tasks may be served. */
    public Ways ways() {
        return ways;
    }

    /** How things stand where plans begin. */
    public Standing standing() {
        return standing;
    }

    /** Number of items. */
    public int items() {
        return task.length;
    }

    /** The problem's index of an item. */
    public int task(int item) {
        return task[item];
    }

    /** Earliest start, us. */
    public long release(int item) {
        return release[item];
    }

    /** Latest useful end, us. */
    public long deadline(int item) {
        return deadline[item];
    }

    /** The exits that mandatory tasks need, all together. */
    int mandatory() {
        return mandatory;
    }

    /** Number of ways worth choosing for an item, {@link Ways#REJECT} among them. */
    public int choices(int item) {
        return ways.choices(kind[item]);
    }

    /** The k-th of them; the first is {@link Ways#REJECT}. */
    public int choice(int item, int k) {
        return ways.choice(kind[item], k);
    }

    /** The mode in which a format serves an item; -1 where it cannot. */
    public int mode(int item, int format) {
        return ways.mode(kind[item], format);
    }

    /** Whether a way can serve an item. */
    public boolean serves(int item, int way) {
        return way == Ways.REJECT || ways.mode(kind[item], ways.format[way]) >= 0;
    }

    /** What an item is worth when its input completed this exit (0: none) in time, 1e-10. */
    long worth(int item, int format, int exit) {
        return weight[item] * best[firstAccuracy[ways.mode(kind[item], format)] + exit];
    }

    /**
     * What a mandatory task that is met counts beside its worth: as much as eight of the worthiest.
     */
    public long duty() {
        return duty;
    }

    /** Worth of an item when nothing hinders, 1e-10. */
    public long mostWorth(int item) {
        return problem.mostUtility(task[item]);
    }

    /** What the median item is worth when nothing hinders, 1e-10; 0 where there is none. */
    public long medianWorth() {
        return IntStream.range(0, task.length)
                .mapToLong(this::mostWorth)
                .sorted()
                .skip(task.length / 2)
                .findFirst()
                .orElse(0);
    }
}
