package org.fovea.incremental.realtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;

/**
 * A later moment, were nobody to come: the waiting tasks that launches until then leave, on a
 * device that is free then, with no inputs between stages. Launches on the way take nothing of
 * budgets.
 */
final class Ahead implements Moment {

    private final Moment now;
    private final int[] kind;
    private final int[][] waiting; // by k-th kind, by deadline
    private long clock;
    private int device;

    Ahead(Moment now) {
        this.now = now;
        clock = now.clock();
        device = now.device();
        kind = IntStream.range(0, now.kinds()).map(now::kind).sorted().toArray();
        waiting = new int[kind.length][];
        for (int k = 0; k < kind.length; k++) {
            int of = kind[k];
            waiting[k] =
                    IntStream.range(0, now.waiting(of))
                            .map(i -> now.waiting(of, Precedence.DEADLINE, i))
                            .toArray();
        }
    }

    private Ahead(Ahead other, int device) {
        now = other.now;
        kind = other.kind;
        waiting = other.waiting;
        clock = other.clock;
        this.device = device;
    }

    /** Goes on to when a device is free; the device is offered a decision. */
    void advance(long time, int free) {
        clock = time;
        device = free;
        for (int k = 0; k < waiting.length; k++)
            waiting[k] =
                    IntStream.of(waiting[k])
                            .filter(task -> problem().deadline(task) > time)
                            .toArray();
    }

    /** A task waits no more. */
    void remove(int task) {
        int k = Arrays.binarySearch(kind, problem().kind(task));
        waiting[k] = IntStream.of(waiting[k]).filter(each -> each != task).toArray();
    }

    /** All that wait. */
    int[] all() {
        return Arrays.stream(waiting).flatMapToInt(Arrays::stream).toArray();
    }

    @Override
    public long clock() {
        return clock;
    }

    @Override
    public int device() {
        return device;
    }

    @Override
    public boolean idle(int other) {
        return other == device;
    }

    @Override
    public Moment on(int other) {
        return new Ahead(this, other);
    }

    @Override
    public Problem problem() {
        return now.problem();
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
            throw new IllegalArgumentException(
                    "Tasks ahead are known by deadline, not by " + order);
        return of(of)[k];
    }

    private int[] of(int which) {
        return waiting[Arrays.binarySearch(kind, which)];
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
        return new IllegalStateException("Nothing is between stages ahead.");
    }

    @Override
    public long earned(int task) {
        return now.earned(task);
    }

    @Override
    public boolean affords(int network, int from, int to, int inputs) {
        return now.affords(network, from, to, inputs);
    }

    @Override
    public boolean affords(List<Outlay> together) {
        return now.affords(together);
    }

    @Override
    public long left(int of, int budget) {
        return now.left(of, budget);
    }
}
