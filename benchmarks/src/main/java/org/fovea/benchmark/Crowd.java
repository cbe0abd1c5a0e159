package org.fovea.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.instance.Instance;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/** The moment at which the last task of an instance arrives and none has been served yet. */
final class Crowd implements Moment {

    private static final int CROWDS = 64;

    /**
     * Load at which 1,000 tasks come within 1.5 ms, so that the most urgent still has time for
     * others.
     */
    private static final double ALL_AT_ONCE = 10_000;

    private final Problem problem;
    private final Timeline empty;
    private final long clock;
    private final Map<Precedence, int[][]> queues = new EnumMap<>(Precedence.class); // by kind

    Crowd(Instance instance) {
        problem = Problem.of(instance);
        empty = new Timeline(problem);
        clock = IntStream.range(0, problem.tasks()).mapToLong(problem::release).max().orElse(0);
        for (var order : Precedence.values()) {
            int[][] queue = new int[problem.kinds()][];
            for (int kind = 0; kind < queue.length; kind++) queue[kind] = queue(kind, order);
            queues.put(order, queue);
        }
    }

    /**
     * Crowds of so many tasks, all different: repeating one decision would only train the
     * processor.
     */
    static Crowd[] several(int waiting) {
        return IntStream.rangeClosed(1, CROWDS)
                .mapToObj(seed -> new Crowd(Streams.crops(waiting, ALL_AT_ONCE, seed)))
                .toArray(Crowd[]::new);
    }

    private int[] queue(int kind, Precedence order) {
        return IntStream.range(0, problem.tasks())
                .filter(task -> problem.kind(task) == kind && problem.deadline(task) > clock)
                .boxed()
                .sorted((a, b) -> order.compare(problem, a, b))
                .mapToInt(task -> task)
                .toArray();
    }

    private int[] of(Precedence order, int kind) {
        var byKind = queues.get(order);
        if (byKind == null) throw new IllegalStateException("no queues by " + order);
        return byKind[kind];
    }

    @Override
    public long clock() {
        return clock;
    }

    @Override
    public int device() {
        return 0;
    }

    @Override
    public boolean idle(int device) {
        return true;
    }

    @Override
    public Moment on(int device) {
        return this; // the only one
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public int kinds() {
        return problem.kinds();
    }

    @Override
    public int kind(int k) {
        return k;
    }

    @Override
    public int waiting(int kind) {
        return of(Precedence.RELEASE, kind).length;
    }

    @Override
    public int waiting(int kind, Precedence order, int k) {
        return of(order, kind)[k];
    }

    @Override
    public int parked() {
        return 0;
    }

    @Override
    public int parked(int k) {
        throw new IndexOutOfBoundsException(k);
    }

    @Override
    public int network(int input) {
        return empty.network(input);
    }

    @Override
    public int stagesDone(int input) {
        return empty.stagesDone(input);
    }

    @Override
    public int lastPlacement(int input) {
        return empty.lastPlacement(input);
    }

    @Override
    public int previousPlacement(int placement) {
        return empty.previousPlacement(placement);
    }

    @Override
    public int task(int placement) {
        return empty.task(placement);
    }

    @Override
    public int mode(int placement) {
        return empty.mode(placement);
    }

    @Override
    public long earned(int task) {
        return 0;
    }

    @Override
    public boolean affords(int network, int from, int to, int inputs) {
        return true;
    }

    @Override
    public boolean affords(List<Outlay> together) {
        return empty.ledger().affords(together);
    }

    @Override
    public long left(int device, int budget) {
        return empty.ledger().left(device, budget);
    }
}
