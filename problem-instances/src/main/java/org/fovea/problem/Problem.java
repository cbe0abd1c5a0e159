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
 * the future. What was announced never changes. Tasks with the same modes and the same least exit
 * are of one <em>kind</em>: they differ in times, weight and size only, so whatever depends on
 * modes alone can be computed once per kind.
 */
public final class Problem {

    private static final int NONE = -1;

    private final String name;
    private final Fleet fleet;
    private final Map<Signature, Integer> kindOf = new HashMap<>();
    private final Signature wanted = new Signature(16); // filled again for every look-up
    private final List<int[]> kinds = new ArrayList<>(); // modes by kind, ascending
    private final List<int[]> cropModes = new ArrayList<>(); // by kind: mode by network, or NONE
    private int[] leastExit = new int[16]; // by kind
    private boolean anyMandatory;
    private final ModeTable table;

    private int tasks;
    private int first; // the tasks before are forgotten; arrays by task begin with this one
    private Task[] task = new Task[16];
    private long[] release = new long[16];
    private long[] deadline = new long[16];
    private int[] weight = new int[16];
    private int[] kind = new int[16];

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
        int place = tasks - first;
        if (place == release.length) reserve(2 * place);
        task[place] = added;
        release[place] = added.release();
        deadline[place] = added.deadline();
        weight[place] = added.weight().tenThousandths();
        kind[place] = kindFor(added);
        return tasks++;
    }

    /**
     * Forgets the tasks before one, about which nothing may be asked any more. The others keep
     * their indices: a stream of tasks without end takes the memory of those that are remembered.
     */
    public void forget(int before) {
        int gone = before - first;
        int left = tasks - before;
        System.arraycopy(task, gone, task, 0, left);
        System.arraycopy(release, gone, release, 0, left);
        System.arraycopy(deadline, gone, deadline, 0, left);
        System.arraycopy(weight, gone, weight, 0, left);
        System.arraycopy(kind, gone, kind, 0, left);
        first = before;
    }

    /** The first task that is remembered. */
    public int first() {
        return first;
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
        return this.task[task - first];
    }

    /** Earliest start, us. */
    public long release(int task) {
        return release[task - first];
    }

    /** Latest useful end, us. */
    public long deadline(int task) {
        return deadline[task - first];
    }

    /** What a perfect answer is worth, ten-thousandths. */
    public int weight(int task) {
        return weight[task - first];
    }

    /** Whether any task announced is mandatory. */
    public boolean anyMandatory() {
        return anyMandatory;
    }

    /** Whether an answer of at least {@link #minExit} must be delivered. */
    public boolean mandatory(int task) {
        return this.task[task - first].mandatory();
    }

    /** The least exit of a mandatory task's answer. */
    public int minExit(int task) {
        return this.task[task - first].minExit();
    }

    /** Number of kinds of the tasks announced. */
    public int kinds() {
        return kinds.size();
    }

    /** The kind of a task. */
    public int kind(int task) {
        return kind[task - first];
    }

    /** In how many modes tasks of a kind can be served. */
    public int kindModes(int kind) {
        return kinds.get(kind).length;
    }

    /** The k-th mode that can serve tasks of a kind, ascending, so by network and then by entry. */
    public int kindMode(int kind, int k) {
        return kinds.get(kind)[k];
    }

    /** The mode in which a crop network serves tasks of a kind; -1 where it cannot. */
    public int kindCropMode(int kind, int network) {
        return cropModes.get(kind)[network];
    }

    /**
     * The exit that answers to mandatory tasks of a kind must reach; 0 where its tasks are
     * optional.
     */
    public int leastExit(int kind) {
        return leastExit[kind];
    }

    /** In how many modes the task can be served. */
    public int modes(int task) {
        return kinds.get(kind[task - first]).length;
    }

    /** The k-th mode that can serve the task, ascending, so by network and then by entry. */
    public int mode(int task, int k) {
        return kinds.get(kind[task - first])[k];
    }

    /** The mode in which a crop network serves the task; -1 where it cannot. */
    public int cropMode(int task, int network) {
        return cropModes.get(kind[task - first])[network];
    }

    /** Whether a mode can serve the task. */
    public boolean serves(int task, int mode) {
        return Arrays.binarySearch(kinds.get(kind[task - first]), mode) >= 0;
    }

    /** Worth of the task's answer at exactly this exit, in 1e-10; later exits may be worth less. */
    public long utility(int task, int mode, int exit) {
        return (long) weight[task - first] * fleet.accuracy(mode, exit);
    }

    /**
     * Worth of the task when its input completed this exit in time, in 1e-10: the best of it and
     * all before.
     */
    public long bestUtility(int task, int mode, int exit) {
        return (long) weight[task - first] * fleet.bestAccuracy(mode, exit);
    }

    /** Worth of the task when nothing hinders, in 1e-10. */
    public long mostUtility(int task) {
        long most = 0;
        for (int mode : kinds.get(kind[task - first]))
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
        return fleet.scaleOf(mode).volume(this.task[task - first].object());
    }

    private static long side(int px, int scale) {
        return (px * (long) scale + Scale.ONE.tenThousandths() - 1) / Scale.ONE.tenThousandths();
    }

    private Extent.Rectangle rectangle(int index) {
        return switch (task[index - first].object()) {
            case Extent.Rectangle rectangle -> rectangle;
            case Extent.Volume volume ->
                    throw new IllegalArgumentException(
                            "Task %s has a volume only: %s"
                                    .formatted(task[index - first].id(), volume));
        };
    }

    private int kindFor(Task added) {
        table.sign(added.object(), wanted);
        int exit = added.mandatory() ? added.minExit() : 0;
        wanted.add(exit);
        Integer known = kindOf.get(wanted);
        if (known != null) return known;
        int[] modes = table.modes(added.object());
        int[] crops = new int[fleet.networks()];
        Arrays.fill(crops, NONE);
        for (int mode : modes)
            if (!fleet.canvas(fleet.networkOf(mode))) crops[fleet.networkOf(mode)] = mode;
        int fresh = kinds.size();
        if (fresh == leastExit.length) leastExit = Arrays.copyOf(leastExit, 2 * fresh);
        leastExit[fresh] = exit;
        if (exit > 0) anyMandatory = true;
        kinds.add(modes);
        cropModes.add(crops);
        kindOf.put(wanted.copy(), fresh);
        return fresh;
    }

    private void reserve(int capacity) {
        int size = Math.max(capacity, 16);
        task = Arrays.copyOf(task, size);
        release = Arrays.copyOf(release, size);
        deadline = Arrays.copyOf(deadline, size);
        weight = Arrays.copyOf(weight, size);
        kind = Arrays.copyOf(kind, size);
    }
}
