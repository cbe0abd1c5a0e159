package org.fovea.exact.crops;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * A problem of crop networks, normalised: tasks in order of their deadlines, times from the
 * earliest release on, and stages numbered through as <em>types</em>, network by network.
 *
 * <p>Several devices become one that works through a longer day: its time is the first device's,
 * then the second's, and so on, each for a {@link #span}. A network runs in the part of its device
 * alone, so that a task has another release and deadline there. Devices share nothing but the
 * tasks, so every schedule is told this way, and none beside.
 *
 * <p>Worth is the running maximum over exits, since a task keeps its best answer, and the {@link
 * Stakes} of mandatory tasks; so no stage lowers it. Latencies do not fall with the batch: {@code
 * Stage} refuses others. Tasks that no network can answer in time are left out, and networks that
 * serve none of the others.
 */
public final class Crops {

    private final Problem problem;
    private final Stakes stakes;
    private final int[] index; // by task: its index in the problem
    private final long origin;
    private final long[] release;
    private final long[] deadline;
    private final int[] network; // by own network: its index in the problem
    private final int[] device; // by own device: its index in the problem
    private final int[] deviceOf; // by network: own device
    private final int[] firstType; // by network, one more at the end
    private final int[] networkOf; // by type
    private final long[][] duration; // by type, inputs - 1
    private final int[][] reach; // by task, network
    private final long[][] worth; // by task, type
    private final long[] floor; // by task
    private final Rations rations;

    private Crops(Problem problem, IntPredicate loaded, IntPredicate wanted) {
        this.problem = problem;
        stakes = new Stakes(problem);
        index = served(loaded, wanted);
        network = serving(loaded);
        origin = IntStream.of(index).mapToLong(problem::release).min().orElse(0);
        release = IntStream.of(index).mapToLong(t -> problem.release(t) - origin).toArray();
        deadline = IntStream.of(index).mapToLong(t -> problem.deadline(t) - origin).toArray();
        var fleet = problem.fleet();
        device = IntStream.of(network).map(fleet::deviceOf).distinct().toArray();
        deviceOf =
                IntStream.of(network)
                        .map(n -> Arrays.binarySearch(device, fleet.deviceOf(n)))
                        .toArray();
        firstType = new int[network.length + 1];
        for (int n = 0; n < network.length; n++)
            firstType[n + 1] = firstType[n] + fleet.stages(network[n]);
        networkOf = new int[firstType[network.length]];
        duration = new long[networkOf.length][];
        for (int n = 0; n < network.length; n++)
            for (int type = firstType[n]; type < firstType[n + 1]; type++) {
                networkOf[type] = n;
                duration[type] = durations(fleet, network[n], type - firstType[n] + 1);
            }
        reach = new int[index.length][network.length];
        worth = new long[index.length][networkOf.length];
        for (int task = 0; task < index.length; task++)
            for (int n = 0; n < network.length; n++) fill(task, n);
        floor = new long[index.length];
        rations = new Rations(this);
    }

    private Crops(Crops all, int[][] reach, long[] floor) {
        problem = all.problem;
        stakes = all.stakes;
        index = all.index;
        network = all.network;
        origin = all.origin;
        release = all.release;
        deadline = all.deadline;
        device = all.device;
        deviceOf = all.deviceOf;
        firstType = all.firstType;
        networkOf = all.networkOf;
        duration = all.duration;
        worth = all.worth;
        this.reach = reach;
        this.floor = floor;
        rations = new Rations(this);
    }

    /** The problem's crops; {@link Objection} says whether they are all there is to decide. */
    public static Crops of(Problem problem) {
        return of(problem, network -> true);
    }

    /** The same with some of the problem's networks. */
    public static Crops of(Problem problem, IntPredicate loaded) {
        return of(problem, loaded, task -> true);
    }

    /** The same with some of the problem's networks and tasks. */
    public static Crops of(Problem problem, IntPredicate loaded, IntPredicate wanted) {
        return new Crops(problem, loaded, wanted);
    }

    /**
     * The same for schedules of which it is known that no task goes deeper on a network than some
     * reach, and that each is worth some floor at least. Networks and stages keep their numbers.
     *
     * @param reach by task, network
     * @param floor by task, in 1e-10
     */
    public Crops narrowed(int[][] reach, long[] floor) {
        return new Crops(
                this, Arrays.stream(reach).map(int[]::clone).toArray(int[][]::new), floor.clone());
    }

    private int[] served(IntPredicate loaded, IntPredicate wanted) {
        return IntStream.range(0, problem.tasks())
                .filter(wanted)
                .filter(task -> networks(task, loaded).findAny().isPresent())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingLong(problem::deadline)
                                .thenComparingLong(problem::release))
                .mapToInt(task -> task)
                .toArray();
    }

    private int[] serving(IntPredicate loaded) {
        return IntStream.of(index)
                .flatMap(task -> networks(task, loaded))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The networks that can answer a task of the problem in time. */
    private IntStream networks(int task, IntPredicate loaded) {
        return IntStream.range(0, problem.modes(task))
                .map(k -> problem.mode(task, k))
                .filter(mode -> loaded.test(problem.fleet().networkOf(mode)))
                .filter(mode -> useful(task, mode) > 0)
                .map(mode -> problem.fleet().networkOf(mode));
    }

    /** The deepest exit that a task of the problem can complete alone and gains by; else 0. */
    private int useful(int task, int mode) {
        int network = problem.fleet().networkOf(mode);
        long left = problem.deadline(task) - problem.release(task);
        int useful = 0;
        long worth = 0;
        for (int exit = 1; exit <= problem.fleet().stages(network); exit++) {
            left -= problem.fleet().duration(network, exit, 1);
            if (left < 0) break;
            if (stakes.worth(task, mode, exit) <= worth) continue;
            worth = stakes.worth(task, mode, exit);
            useful = exit;
        }
        return useful;
    }

    private static long[] durations(Fleet fleet, int network, int stage) {
        return IntStream.rangeClosed(1, fleet.batchLimit(network))
                .mapToLong(inputs -> fleet.duration(network, stage, inputs))
                .toArray();
    }

    private void fill(int task, int n) {
        int own = index[task];
        int mode = problem.cropMode(own, network[n]);
        if (mode < 0) return;
        reach[task][n] = useful(own, mode);
        for (int type = firstType[n]; type < firstType[n + 1]; type++)
            worth[task][type] = stakes.worth(own, mode, type - firstType[n] + 1);
    }

    /** The problem that this is a view of. */
    public Problem problem() {
        return problem;
    }

    /** What meeting all mandatory tasks is worth beside their utilities, in 1e-10. */
    public long stake() {
        return stakes.all();
    }

    /** Number of tasks that can be answered in time; they count from 0 by deadline. */
    public int tasks() {
        return index.length;
    }

    /** The task's index in the problem. */
    public int index(int task) {
        return index[task];
    }

    /** What all times count from, us. */
    public long origin() {
        return origin;
    }

    /** Earliest start, us after the origin. */
    public long release(int task) {
        return release[task];
    }

    /** Latest useful end, us after the origin. */
    public long deadline(int task) {
        return deadline[task];
    }

    /** The same in the time of a network's device. */
    public long release(int task, int network) {
        return release[task] + start(deviceOf[network]);
    }

    /** The same in the time of a network's device. */
    public long deadline(int task, int network) {
        return deadline[task] + start(deviceOf[network]);
    }

    /** How long each device's part of time is, us: the next begins after the latest deadline. */
    public long span() {
        return deadline.length == 0 ? 1 : deadline[deadline.length - 1] + 1;
    }

    /** When a device's part of time begins, us. */
    public long start(int device) {
        return device * span();
    }

    /** The device in whose part a time is. */
    public int deviceAt(long time) {
        return (int) (time / span());
    }

    /** The latest deadline on the last device, us after the origin; 0 without tasks. */
    public long horizon() {
        return Math.max(0, devices() * span() - 1);
    }

    /** Number of devices that serve a task. */
    public int devices() {
        return device.length;
    }

    /** The device of a network. */
    public int device(int network) {
        return deviceOf[network];
    }

    /** A device's index in the problem. */
    int deviceInProblem(int own) {
        return device[own];
    }

    /** Whether two devices do the same by the same networks, in order. */
    public boolean alike(int one, int other) {
        int[] mine = networksOf(one);
        int[] others = networksOf(other);
        if (mine.length != others.length) return false;
        for (int k = 0; k < mine.length; k++) if (!alikeNetworks(mine[k], others[k])) return false;
        return rations.alike(one, other);
    }

    private int[] networksOf(int own) {
        return IntStream.range(0, networks()).filter(n -> deviceOf[n] == own).toArray();
    }

    private boolean alikeNetworks(int one, int other) {
        if (stages(one) != stages(other)) return false;
        for (int stage = 0; stage < stages(one); stage++)
            if (!alikeTypes(firstType[one] + stage, firstType[other] + stage)) return false;
        return IntStream.range(0, tasks()).allMatch(task -> reach[task][one] == reach[task][other]);
    }

    private boolean alikeTypes(int one, int other) {
        return Arrays.equals(duration[one], duration[other])
                && IntStream.range(0, tasks())
                        .allMatch(task -> worth[task][one] == worth[task][other]);
    }

    /** What may run out on each device. */
    public Rations rations() {
        return rations;
    }

    /** Number of networks that serve a task. */
    public int networks() {
        return network.length;
    }

    /** A network's index in the problem. */
    public int network(int own) {
        return network[own];
    }

    /** Number of stages of a network. */
    public int stages(int network) {
        return firstType[network + 1] - firstType[network];
    }

    /** Number of stages of all networks. */
    public int types() {
        return networkOf.length;
    }

    /** Stage 1 of a network, as a type; its other stages follow. */
    public int firstType(int network) {
        return firstType[network];
    }

    /** The network that a type is a stage of. */
    public int networkOf(int type) {
        return networkOf[type];
    }

    /** How many stages come before a type. */
    public int before(int type) {
        return type - firstType[networkOf[type]];
    }

    /** The most inputs of a launch of a type. */
    public int batchLimit(int type) {
        return duration[type].length;
    }

    /** How long a launch of a type with so many inputs takes, us. */
    public long duration(int type, int inputs) {
        return duration[type][inputs - 1];
    }

    /**
     * The deepest exit of a network that a task can complete alone and gains by; 0 where it can
     * none.
     */
    public int reach(int task, int network) {
        return reach[task][network];
    }

    /** What a task is worth at least in every schedule that is looked for, in 1e-10. */
    public long floor(int task) {
        return floor[task];
    }

    /** What a task is worth with so many stages of a network completed, in 1e-10. */
    public long worth(int task, int network, int stages) {
        return stages == 0 ? 0 : worth[task][firstType[network] + stages - 1];
    }

    /** What completing a type adds to the stages before it, in 1e-10. */
    public long gain(int task, int type) {
        int before = before(type);
        return before == 0 ? worth[task][type] : worth[task][type] - worth[task][type - 1];
    }
}
