package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.exact.crops.Stakes;
import org.fovea.packing.GridRectangles;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * A problem of crop and canvas networks, normalised: tasks in order of their deadlines, times from
 * the earliest release on, and for each task and network the options that no other replaces, the
 * most valuable first; with the {@link Stakes} of mandatory tasks. Tasks that no network can answer
 * in time are left out. The days of several devices follow each other, as in {@link
 * org.fovea.exact.crops.Crops}.
 */
final class Joint {

    private final Problem problem;
    private final Fleet fleet;
    private final Stakes stakes;
    private final IntPredicate loaded; // by network of the problem
    private final int[] index; // by task: its index in the problem
    private final long origin;
    private final long[] release;
    private final long[] deadline;
    private final long[] releases; // distinct, ascending
    private final int[] network; // by own network: its index in the problem
    private final int[] device; // by own device: its index in the problem
    private final int[] deviceOf; // by network: own device
    private final int[] firstType; // by network, one more at the end
    private final int[] networkOf; // by type
    private final long[][][] duration; // by network, stages done before, inputs - 1
    private final long[] room; // by network: area of a canvas in grid units
    private final Option[][][] options; // by task, network
    private final Option[][] ideal; // by task, canvas network: all its options in one
    private final Budgets budgets;
    private final long grain;

    Joint(Problem problem) {
        this(problem, network -> true);
    }

    /** The same with some of the problem's networks. */
    Joint(Problem problem, IntPredicate loaded) {
        this.problem = problem;
        fleet = problem.fleet();
        stakes = new Stakes(problem);
        this.loaded = loaded;
        index = served();
        network = serving();
        origin = IntStream.of(index).mapToLong(problem::release).min().orElse(0);
        release = IntStream.of(index).mapToLong(t -> problem.release(t) - origin).toArray();
        deadline = IntStream.of(index).mapToLong(t -> problem.deadline(t) - origin).toArray();
        releases = Arrays.stream(release).sorted().distinct().toArray();
        device = IntStream.of(network).map(fleet::deviceOf).distinct().toArray();
        deviceOf =
                IntStream.of(network)
                        .map(n -> Arrays.binarySearch(device, fleet.deviceOf(n)))
                        .toArray();
        firstType = new int[network.length + 1];
        duration = new long[network.length][][];
        room = new long[network.length];
        for (int n = 0; n < network.length; n++) {
            duration[n] = durations(network[n]);
            firstType[n + 1] = firstType[n] + duration[n].length;
            room[n] = areaOf(n);
        }
        networkOf = new int[firstType[network.length]];
        for (int n = 0; n < network.length; n++)
            Arrays.fill(networkOf, firstType[n], firstType[n + 1], n);
        options = new Option[index.length][network.length][];
        ideal = new Option[index.length][network.length];
        long divisor = 0;
        for (int task = 0; task < index.length; task++)
            for (int n = 0; n < network.length; n++) {
                options[task][n] = offered(task, n);
                ideal[task][n] = ideal(options[task][n]);
                for (var option : options[task][n])
                    for (int e = 1; e <= stages(n); e++) divisor = gcd(divisor, option.worth(e));
            }
        grain = Math.max(1, divisor);
        budgets = Budgets.of(problem, network, options);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private int[] served() {
        return IntStream.range(0, problem.tasks())
                .filter(task ->
                        IntStream.range(0, problem.modes(task)).anyMatch(k -> useful(task, k)))
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingLong(problem::deadline)
                                .thenComparingLong(problem::release))
                .mapToInt(task -> task)
                .toArray();
    }

    private int[] serving() {
        return IntStream.of(index)
                .flatMap(task ->
                        IntStream.range(0, problem.modes(task))
                                .filter(k -> useful(task, k))
                                .map(k -> fleet.networkOf(problem.mode(task, k))))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether a task alone gains by its k-th mode before its deadline. */
    private boolean useful(int task, int k) {
        int mode = problem.mode(task, k);
        int serves = fleet.networkOf(mode);
        if (!loaded.test(serves)) return false;
        long left = problem.deadline(task) - problem.release(task);
        for (int exit = 1; exit <= fleet.stages(serves); exit++) {
            left -= fleet.duration(serves, exit, 1);
            if (left < 0) return false;
            if (stakes.worth(task, mode, exit) > 0) return true;
        }
        return false;
    }

    private long[][] durations(int own) {
        long[][] table = new long[fleet.stages(own)][fleet.batchLimit(own)];
        for (int stage = 1; stage <= table.length; stage++)
            for (int inputs = 1; inputs <= table[0].length; inputs++)
                table[stage - 1][inputs - 1] = fleet.duration(own, stage, inputs);
        return table;
    }

    /** Of the smallest plain canvas that holds whatever a canvas holds. */
    private long areaOf(int n) {
        if (!canvas(n)) return 0;
        var shape = CanvasShape.of(fleet.network(network[n]));
        if (volumes(n)) return (long) shape.width() * shape.height();
        var width = IntStream.builder();
        var height = IntStream.builder();
        for (int own : index)
            for (int k = 0; k < problem.modes(own); k++) {
                int mode = problem.mode(own, k);
                if (fleet.networkOf(mode) != network[n]) continue;
                width.add(problem.width(own, mode));
                height.add(problem.height(own, mode));
            }
        return GridRectangles.of(shape, width.build().toArray(), height.build().toArray()).room();
    }

    private Option[] offered(int task, int n) {
        List<Option> kept = new ArrayList<>();
        int own = index[task];
        IntStream.range(0, problem.modes(own))
                .filter(k -> fleet.networkOf(problem.mode(own, k)) == network[n] && useful(own, k))
                .mapToObj(k -> option(own, problem.mode(own, k), n))
                .sorted(Comparator.comparingLong(option -> -option.worth(stages(n))))
                .forEach(option -> {
                    if (kept.stream().noneMatch(known -> known.replaces(option))) kept.add(option);
                });
        return kept.toArray(Option[]::new);
    }

    private Option option(int own, int mode, int n) {
        if (!canvas(n)) return Option.crop(problem, stakes, own, mode);
        if (fleet.volumeCanvas(network[n])) return Option.volume(problem, stakes, own, mode);
        int[] width = {problem.width(own, mode)};
        int[] height = {problem.height(own, mode)};
        var alone = GridRectangles.of(CanvasShape.of(fleet.network(network[n])), width, height);
        return Option.rectangle(problem, stakes, own, mode, alone.area(0));
    }

    private static Option ideal(Option[] options) {
        return Arrays.stream(options).reduce(Option::or).orElse(Option.NONE);
    }

    /** The problem that this is a view of. */
    Problem problem() {
        return problem;
    }

    /** What meeting mandatory tasks is worth. */
    Stakes stakes() {
        return stakes;
    }

    /** What its device may spend. */
    Budgets budgets() {
        return budgets;
    }

    /** Number of tasks that can be answered in time; they count from 0 by deadline. */
    int tasks() {
        return index.length;
    }

    /** The task's index in the problem. */
    int index(int task) {
        return index[task];
    }

    /** What all times count from, us. */
    long origin() {
        return origin;
    }

    long release(int task) {
        return release[task];
    }

    long deadline(int task) {
        return deadline[task];
    }

    /** The release in the time of a network's device. */
    long release(int task, int own) {
        return release[task] + start(deviceOf[own]);
    }

    /** The deadline in the time of a network's device. */
    long deadline(int task, int own) {
        return deadline[task] + start(deviceOf[own]);
    }

    /** Number of devices that serve a task. */
    int devices() {
        return device.length;
    }

    /** The device of a network. */
    int device(int own) {
        return deviceOf[own];
    }

    /** A device's index in the problem. */
    int deviceInProblem(int own) {
        return device[own];
    }

    /** When a device's part of time begins, us: behind the latest deadline on the one before. */
    long start(int device) {
        return device == 0 ? 0 : device * (deadline[deadline.length - 1] + 1);
    }

    /** The device in whose part a time is. */
    int deviceAt(long time) {
        return device.length < 2 ? 0 : (int) (time / start(1));
    }

    /** Distinct releases, ascending, us after the origin. */
    long[] releases() {
        return releases;
    }

    int networks() {
        return network.length;
    }

    /** A network's index in the problem. */
    int network(int own) {
        return network[own];
    }

    /** Whether inputs of a network hold many objects. */
    boolean canvas(int own) {
        return fleet.canvas(network[own]);
    }

    /** Whether a canvas network takes objects by volume alone. */
    boolean volumes(int own) {
        return fleet.volumeCanvas(network[own]);
    }

    int stages(int own) {
        return duration[own].length;
    }

    int batchLimit(int own) {
        return duration[own][0].length;
    }

    /** Stage {@code before + 1} of a network, numbered through all networks from 0. */
    int type(int own, int before) {
        return firstType[own] + before;
    }

    /** The network of a type. */
    int networkOf(int type) {
        return networkOf[type];
    }

    /** How many stages come before a type. */
    int before(int type) {
        return type - firstType[networkOf[type]];
    }

    /** How long the stage after so many takes with so many inputs, us. */
    long duration(int own, int before, int inputs) {
        return duration[own][before][inputs - 1];
    }

    /** Area of a canvas, in the units of {@link Option#area}. */
    long room(int own) {
        return room[own];
    }

    /** The options of a task in a network, the most valuable first; one at most on crops. */
    Option[] options(int task, int own) {
        return options[task][own];
    }

    /** A crop network's option. */
    Option crop(int task, int own) {
        return options[task][own][0];
    }

    /** All options of a task in a network in one: at each exit what the best of them is worth. */
    Option ideal(int task, int own) {
        return ideal[task][own];
    }

    /**
     * How many stages an input completes by a time, at most {@code cap}, when it runs alone from a
     * time on.
     */
    int reach(int own, int done, int cap, long from, long until) {
        long end = from;
        int reached = done;
        while (reached < cap) {
            end += duration[own][reached][0];
            if (end > until) break;
            reached++;
        }
        return reached;
    }

    /** What divides every sum of answers, in 1e-10. */
    long grain() {
        return grain;
    }
}
