package org.fovea.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * The present of a simulation, as a policy may see it: nothing here holds a task not yet released.
 */
final class Present implements Moment {

    private final Timeline timeline;
    private final WaitingTasks waiting;
    private final ParkedInputs[] parked; // by device
    private final Optional<Confidences> confidences;
    private final IntPredicate idle; // of devices
    private long clock;
    private int device;

    Present(
            Timeline timeline,
            WaitingTasks waiting,
            ParkedInputs[] parked,
            Optional<Confidences> confidences,
            IntPredicate idle) {
        this.timeline = timeline;
        this.waiting = waiting;
        this.parked = parked;
        this.confidences = confidences;
        this.idle = idle;
    }

    void set(long time) {
        clock = time;
    }

    void offer(int offered) {
        device = offered;
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
        return idle.test(other);
    }

    @Override
    public Moment on(int other) {
        var present = new Present(timeline, waiting, parked, confidences, idle);
        present.set(clock);
        present.offer(other);
        return present;
    }

    @Override
    public Problem problem() {
        return timeline.problem();
    }

    @Override
    public int kinds() {
        return waiting.kinds();
    }

    @Override
    public int kind(int k) {
        return waiting.kind(k);
    }

    @Override
    public int waiting(int kind) {
        return waiting.size(kind);
    }

    @Override
    public int waiting(int kind, Precedence order, int k) {
        return waiting.at(kind, order, k);
    }

    @Override
    public int parked() {
        return parked[device].size();
    }

    @Override
    public int parked(int k) {
        return parked[device].at(k);
    }

    @Override
    public int network(int input) {
        return timeline.network(input);
    }

    @Override
    public int stagesDone(int input) {
        return timeline.stagesDone(input);
    }

    @Override
    public int lastPlacement(int input) {
        return timeline.lastPlacement(input);
    }

    @Override
    public int previousPlacement(int placement) {
        return timeline.previousPlacement(placement);
    }

    @Override
    public int task(int placement) {
        return timeline.task(placement);
    }

    @Override
    public int mode(int placement) {
        return timeline.mode(placement);
    }

    @Override
    public long earned(int task) {
        return confidences.isPresent() ? confidences.get().expected(task) : timeline.earned(task);
    }

    @Override
    public OptionalInt confidence(int task) {
        return confidences.isPresent() ? confidences.get().newest(task) : OptionalInt.empty();
    }

    @Override
    public boolean affords(int network, int from, int to, int inputs) {
        return timeline.affords(network, from, to, inputs);
    }

    @Override
    public boolean affords(List<Outlay> together) {
        return timeline.ledger().affords(together);
    }

    @Override
    public long left(int device, int budget) {
        return timeline.ledger().left(device, budget);
    }
}
