package org.fovea.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;

/**
 * A situation as policies see a moment: the released tasks that wait, no inputs between stages,
 * since they go on to their aims without being asked.
 */
final class Sight implements Moment {

    private final Situation situation;
    private final Problem problem;
    private final List<Station> stations;
    private final Map<String, Integer> task; // by id
    private final int[] kind;
    private final int[][] waiting; // by k-th kind, by deadline
    private final int device;

    Sight(Situation situation) {
        this.situation = situation;
        problem = Problem.withoutTasks(situation.devices());
        stations = List.copyOf(situation.stations().values());
        task = new HashMap<>();
        for (var known : situation.tasks().values())
            if (known.place() == Situation.Place.WAITING
                    && known.task().deadline() > situation.clock())
                task.put(known.task().id(), problem.announce(known.task()));
        var released = new HashMap<Integer, List<Integer>>();
        for (int t = 0; t < problem.tasks(); t++)
            if (problem.release(t) <= situation.clock())
                released.computeIfAbsent(problem.kind(t), k -> new ArrayList<>()).add(t);
        kind = released.keySet().stream().mapToInt(each -> each).sorted().toArray();
        waiting = new int[kind.length][];
        for (int k = 0; k < kind.length; k++)
            waiting[k] =
                    released.get(kind[k]).stream()
                            .sorted(Comparator.comparingLong(problem::deadline))
                            .mapToInt(each -> each)
                            .toArray();
        device = 0;
    }

    private Sight(Sight other, int device) {
        situation = other.situation;
        problem = other.problem;
        stations = other.stations;
        task = other.task;
        kind = other.kind;
        waiting = other.waiting;
        this.device = device;
    }

    /** The index of a task; -1 where it does not wait. */
    int task(String id) {
        return task.getOrDefault(id, -1);
    }

    /** All that wait, released or not. */
    int[] all() {
        return IntStream.range(0, problem.tasks()).toArray();
    }

    /** By device: when it should have ended what it has begun, us. */
    long[] free() {
        return stations.stream().mapToLong(each -> each.over(clock())).toArray();
    }

    /** By network: whether its memory is taken. */
    boolean[] loaded() {
        boolean[] loaded = new boolean[problem.fleet().networks()];
        for (int n = 0; n < loaded.length; n++)
            loaded[n] = station(n).means().loaded().contains(problem.fleet().network(n).id());
        return loaded;
    }

    private Station station(int network) {
        return stations.get(problem.fleet().deviceOf(network));
    }

    @Override
    public long clock() {
        return situation.clock();
    }

    @Override
    public int device() {
        return device;
    }

    @Override
    public boolean idle(int other) {
        return stations.get(other).over(clock()) <= clock();
    }

    @Override
    public Moment on(int other) {
        return new Sight(this, other);
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public int kinds() {
        return kind.length;
    }

    @Override
    public int kind(int k) {
        return kind[k];
    }

    @Override
    public int waiting(int of) {
        return of(of).length;
    }

    @Override
    public int waiting(int of, Precedence order, int k) {
        if (order != Precedence.DEADLINE)
            throw new IllegalArgumentException("Tasks are known by deadline, not by " + order);
        return of(of)[k];
    }

    private int[] of(int which) {
        for (int k = 0; k < kind.length; k++) if (kind[k] == which) return waiting[k];
        throw new IllegalArgumentException("Nobody of kind %d waits.".formatted(which));
    }

    @Override
    public int parked() {
        return 0;
    }

    @Override
    public int parked(int k) {
        throw none();
    }

    @Override
    public int network(int input) {
        throw none();
    }

    @Override
    public int stagesDone(int input) {
        throw none();
    }

    @Override
    public int lastPlacement(int input) {
        throw none();
    }

    @Override
    public int previousPlacement(int placement) {
        throw none();
    }

    @Override
    public int task(int placement) {
        throw none();
    }

    @Override
    public int mode(int placement) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("Inputs under way are not up for planning.");
    }

    @Override
    public long earned(int which) {
        return 0; // whoever waits has been in no input
    }

    @Override
    public boolean affords(int network, int from, int to, int inputs) {
        var station = station(network);
        return station.means()
                .affords(station.device(), problem.fleet().network(network), from, to, inputs);
    }

    @Override
    public boolean affords(List<Outlay> together) {
        var means = new HashMap<Integer, Means>();
        for (var outlay : together) {
            int of = problem.fleet().deviceOf(outlay.network());
            var network = problem.fleet().network(outlay.network());
            var left = means.getOrDefault(of, stations.get(of).means());
            int from = outlay.from();
            int to = outlay.to();
            if (!left.affords(stations.get(of).device(), network, from, to, outlay.inputs()))
                return false;
            means.put(of, left.after(network, from, to, outlay.inputs()));
        }
        return true;
    }

    @Override
    public long left(int of, int budget) {
        return stations.get(of).means().left(stations.get(of).device(), budget);
    }
}
