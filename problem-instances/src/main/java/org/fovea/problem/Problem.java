package org.fovea.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;

/**
 * An instance compiled for whoever makes schedules: tasks by index, and for each the modes that can
 * serve it.
 *
 * <p>Grows by {@link #announce} alone: an offline solver compiles every task at once, a simulator
 * announces tasks as they are released, so that a policy that holds the problem cannot look into
 * the future. What was announced never changes. Modes are shared: tasks with the same native
 * classes that fit the same canvases have one pattern.
 */
public final class Problem {

    private static final int NONE = -1;

    private final String name;
    private final Fleet fleet;
    private final Map<List<Integer>, Integer> patternOf = new HashMap<>();
    private final List<int[]> patterns = new ArrayList<>(); // modes by pattern, ascending
    private final List<int[]> cropModes = new ArrayList<>(); // by pattern: mode by network, or NONE
    private final ModeTable table;

    private int tasks;
    private Task[] task = new Task[16];
    private long[] release = new long[16];
    private long[] deadline = new long[16];
    private int[] weight = new int[16];
    private int[] pattern = new int[16];

    private Problem(Instance instance) {
        name = instance.name();
        fleet = Fleet.of(instance.devices());
        table = new ModeTable(fleet);
    }

    /** The whole instance; task i is the instance's i-th. */
    public static Problem of(Instance instance) {
        var problem = withoutTasks(instance);
        problem.reserve(instance.tasks().size());
        instance.tasks().forEach(problem::announce);
        return problem;
    }

    /** The instance's devices, and no task yet. */
    public static Problem withoutTasks(Instance instance) {
        return new Problem(instance);
    }

    /** Adds a task and returns its index. */
    public int announce(Task added) {
        if (tasks == release.length) reserve(2 * tasks);
        task[tasks] = added;
        release[tasks] = added.release();
        deadline[tasks] = added.deadline();
        weight[tasks] = added.weight().tenThousandths();
        pattern[tasks] = patternFor(added.object());
        return tasks++;
    }

    /** The instance's name. */
    public String name() {
        return name;
    }

    /** Devices, networks and modes. */
    public Fleet fleet() {
        return fleet;
    }

    /** Number of tasks announced. */
    public int tasks() {
        return tasks;
    }

    /** The task's record. */
    public Task task(int task) {
        return this.task[task];
    }

    /** Earliest start, us. */
    public long release(int task) {
        return release[task];
    }

    /** Latest useful end, us. */
    public long deadline(int task) {
        return deadline[task];
    }

    /** What a perfect answer is worth, ten-thousandths. */
    public int weight(int task) {
        return weight[task];
    }

    /** Whether an answer of at least {@link #minExit} must be delivered. */
    public boolean mandatory(int task) {
        return this.task[task].mandatory();
    }

    /** The least exit of a mandatory task's answer. */
    public int minExit(int task) {
        return this.task[task].minExit();
    }

    /** In how many modes the task can be served. */
    public int modes(int task) {
        return patterns.get(pattern[task]).length;
    }

    /** The k-th mode that can serve the task, ascending, so by network and then by entry. */
    public int mode(int task, int k) {
        return patterns.get(pattern[task])[k];
    }

    /** The mode in which a crop network serves the task; -1 where it cannot. */
    public int cropMode(int task, int network) {
        return cropModes.get(pattern[task])[network];
    }

    /** Whether a mode can serve the task. */
    public boolean serves(int task, int mode) {
        return Arrays.binarySearch(patterns.get(pattern[task]), mode) >= 0;
    }

    /** Worth of the task's answer at exactly this exit, in 1e-10; later exits may be worth less. */
    public long utility(int task, int mode, int exit) {
        return (long) weight[task] * fleet.accuracy(mode, exit);
    }

    /**
     * Worth of the task when its input completed this exit in time, in 1e-10: the best of it and
     * all before.
     */
    public long bestUtility(int task, int mode, int exit) {
        return (long) weight[task] * fleet.bestAccuracy(mode, exit);
    }

    /** Worth of the task when nothing hinders, in 1e-10. */
    public long mostUtility(int task) {
        long most = 0;
        for (int mode : patterns.get(pattern[task]))
            most = Math.max(most, bestUtility(task, mode, fleet.stages(fleet.networkOf(mode))));
        return most;
    }

    /** Scaled width in a rectangle-canvas mode, px. */
    public int width(int task, int mode) {
        return (int) side(rectangle(task).width(), fleet.scale(mode));
    }

    /** Scaled height in a rectangle-canvas mode, px. */
    public int height(int task, int mode) {
        return (int) side(rectangle(task).height(), fleet.scale(mode));
    }

    /** Scaled volume in a canvas mode, px^2. */
    public long volume(int task, int mode) {
        return fleet.scaleOf(mode).volume(this.task[task].object());
    }

    private static long side(int px, int scale) {
        return (px * (long) scale + Scale.ONE.tenThousandths() - 1) / Scale.ONE.tenThousandths();
    }

    private Extent.Rectangle rectangle(int index) {
        return switch (task[index].object()) {
            case Extent.Rectangle rectangle -> rectangle;
            case Extent.Volume volume ->
                    throw new IllegalArgumentException(
                            "Task %s has a volume only: %s".formatted(task[index].id(), volume));
        };
    }

    private int patternFor(Extent object) {
        var key = table.signature(object);
        Integer known = patternOf.get(key);
        if (known != null) return known;
        int[] modes = table.modes(object);
        int[] crops = new int[fleet.networks()];
        Arrays.fill(crops, NONE);
        for (int mode : modes)
            if (!fleet.canvas(fleet.networkOf(mode))) crops[fleet.networkOf(mode)] = mode;
        patterns.add(modes);
        cropModes.add(crops);
        patternOf.put(key, patterns.size() - 1);
        return patterns.size() - 1;
    }

    private void reserve(int capacity) {
        int size = Math.max(capacity, 16);
        task = Arrays.copyOf(task, size);
        release = Arrays.copyOf(release, size);
        deadline = Arrays.copyOf(deadline, size);
        weight = Arrays.copyOf(weight, size);
        pattern = Arrays.copyOf(pattern, size);
    }
}
