package org.fovea.exact.joint;

import java.util.ArrayList;
import java.util.List;

/**
 * The launches of canvases that may come next. Whoever could gain is put on board, and decides at
 * the end whether to stay: a canvas costs the same with fewer objects.
 */
final class CanvasLaunches {

    private final Joint joint;
    private final Prospects prospects;
    private final Boarding boarding;
    private final Children children;

    CanvasLaunches(Joint joint, Prospects prospects, Boarding boarding, Children children) {
        this.joint = joint;
        this.prospects = prospects;
        this.boarding = boarding;
        this.children = children;
    }

    /**
     * Tells all children of a state that launch fresh canvases at a time; where that is later than
     * the state, with a task on board that is released just then.
     */
    void first(State state, int network, long start) {
        for (int size = 1; size <= joint.batchLimit(network); size++) {
            if (!joint.budgets().afford(state.left, network, 0, size)) return;
            long end = start + joint.duration(network, 0, size);
            var passengers = new ArrayList<Passenger>();
            boolean fresh = start == state.time;
            for (int task = 0; task < joint.tasks(); task++) {
                if (!eligible(state, task, network, start, end)) continue;
                var passenger = passenger(state, task, network, end);
                if (passenger.options().isEmpty()) continue;
                passengers.add(passenger);
                fresh |= joint.release(task, network) == start;
            }
            if (passengers.size() < size) return;
            boolean more =
                    !fresh
                            || boarding.board(
                                    network,
                                    passengers,
                                    size,
                                    inputs -> accept(state, network, start, inputs));
            if (!more) return;
        }
    }

    private boolean eligible(State state, int task, int network, long start, long end) {
        return state.progress[task] == State.UNTOUCHED
                && state.cap(task, network) > 0
                && joint.release(task, network) <= start
                && end <= joint.deadline(task, network);
    }

    /** With the options by which the task could still gain when stage 1 ends at a time. */
    private Passenger passenger(State state, int task, int network, long end) {
        long until = joint.deadline(task, network);
        int reached = joint.reach(network, 1, joint.stages(network), end, until);
        var options = new ArrayList<Option>();
        for (var option : joint.options(task, network))
            if (option.worth(reached) > state.earned[task]) options.add(option);
        return new Passenger(task, options);
    }

    private void accept(State state, int network, long start, List<Open> inputs) {
        children.accept(launched(state, network, start, inputs));
    }

    private State launched(State state, int network, long start, List<Open> inputs) {
        long end = start + joint.duration(network, 0, inputs.size());
        var child = children.fresh(state, Launch.canvases(network, 0, start, inputs), end);
        var all = new ArrayList<>(List.of(state.canvases));
        all.addAll(inputs);
        child.canvases = all.toArray(Open[]::new);
        inputs.forEach(input -> pay(child, input));
        return child;
    }

    /** Tells all children of a state that run canvases further. */
    void further(State state, int network) {
        for (int done = 1; done < joint.stages(network); done++) {
            var waiting = new ArrayList<Open>();
            for (var canvas : state.canvases)
                if (canvas.network() == network && canvas.done() == done) waiting.add(canvas);
            if (!waiting.isEmpty()) choose(state, waiting, 0, List.of());
        }
    }

    private void choose(State state, List<Open> waiting, int from, List<Open> chosen) {
        if (!chosen.isEmpty()) advance(state, chosen);
        int network = waiting.getFirst().network();
        int done = waiting.getFirst().done();
        int more = chosen.size() + 1;
        if (more > joint.batchLimit(network)) return;
        if (!joint.budgets().afford(state.left, network, done, more)) return;
        for (int k = from; k < waiting.size(); k++) {
            var longer = new ArrayList<>(chosen);
            longer.add(waiting.get(k));
            choose(state, waiting, k + 1, longer);
        }
    }

    private void advance(State state, List<Open> chosen) {
        int network = chosen.getFirst().network();
        int done = chosen.getFirst().done();
        long end = state.time + joint.duration(network, done, chosen.size());
        var after = new ArrayList<Open>();
        for (var canvas : state.canvases) {
            if (!chosen.contains(canvas)) {
                after.add(canvas);
                continue;
            }
            if (!gains(state, canvas, end)) return;
            after.add(canvas.advanced());
        }
        var firsts = chosen.stream().map(Open::first).toList();
        var launch = Launch.canvases(network, done, state.time, firsts);
        var child = children.fresh(state, launch, end);
        child.canvases = after.toArray(Open[]::new);
        for (var canvas : after) if (firsts.contains(canvas.first())) pay(child, canvas);
        children.accept(child);
    }

    /** Whether a stage that ends then can still better a member's answer. */
    private boolean gains(State state, Open canvas, long end) {
        var next = canvas.advanced();
        for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
            int task = Long.numberOfTrailingZeros(rest);
            if (end > joint.deadline(task, canvas.network())) continue;
            long worth =
                    Math.max(
                            canvas.of(task).worth(next.done()),
                            prospects.worth(state, next, task, end));
            if (worth > state.earned[task]) return true;
        }
        return false;
    }

    private void pay(State child, Open canvas) {
        for (long rest = canvas.members(); rest != 0; rest &= rest - 1) {
            int task = Long.numberOfTrailingZeros(rest);
            if (child.time <= joint.deadline(task, canvas.network()))
                child.earn(task, canvas.of(task).worth(canvas.done()));
        }
    }
}
