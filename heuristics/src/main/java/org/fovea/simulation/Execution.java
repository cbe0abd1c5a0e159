package org.fovea.simulation;

import java.util.List;
import org.fovea.instance.Limits;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.problem.Refusal;
import org.fovea.problem.Timeline;

/** Turns decisions into launches on the timeline, whole or not at all. */
final class Execution {

    private final Timeline timeline;
    private final WaitingTasks waiting;
    private final ParkedInputs[] parked; // by device
    private final int[] batch = new int[Limits.BATCH];

    Execution(Timeline timeline, WaitingTasks waiting, ParkedInputs[] parked) {
        this.timeline = timeline;
        this.waiting = waiting;
        this.parked = parked;
    }

    /** When the launch ends, us. */
    long start(Moment now, Decision decision) {
        int mark = timeline.mark();
        try {
            return switch (decision) {
                case Decision.Crops(int network, Batch tasks) -> crops(now, network, tasks);
                case Decision.Canvases(int network, List<List<Placed>> canvases) ->
                        canvases(now, network, canvases);
                case Decision.Resume(int network, int stage, Batch inputs) ->
                        resume(now, network, stage, inputs);
                case Decision.Wait wait ->
                        throw new IllegalArgumentException("Waiting is no launch: " + wait);
            };
        } catch (Refusal refusal) {
            timeline.undo(mark);
            throw refused(now, decision, String.valueOf(refusal.getMessage()));
        } catch (Unfit unfit) {
            timeline.undo(mark);
            throw refused(now, decision, unfit.reason);
        }
    }

    private long crops(Moment now, int network, Batch tasks) {
        checkSize(tasks.size());
        checkDevice(now, network);
        for (int k = 0; k < tasks.size(); k++) {
            checkWaiting(now, tasks.member(k));
            batch[k] = timeline.crop(network, tasks.member(k));
        }
        long end = timeline.launch(network, 1, now.clock(), batch, tasks.size());
        for (int k = 0; k < tasks.size(); k++) waiting.remove(tasks.member(k));
        return end;
    }

    private long canvases(Moment now, int network, List<List<Placed>> canvases) {
        checkSize(canvases.size());
        checkDevice(now, network);
        for (int k = 0; k < canvases.size(); k++) {
            batch[k] = timeline.open(network);
            for (var each : canvases.get(k)) {
                checkWaiting(now, each.task());
                timeline.place(batch[k], each.task(), each.mode(), each.x(), each.y());
            }
        }
        long end = timeline.launch(network, 1, now.clock(), batch, canvases.size());
        for (var canvas : canvases) for (var each : canvas) waiting.remove(each.task());
        return end;
    }

    private long resume(Moment now, int network, int stage, Batch inputs) {
        checkSize(inputs.size());
        checkDevice(now, network);
        for (int k = 0; k < inputs.size(); k++) {
            batch[k] = inputs.member(k);
            if (!parked[now.device()].holds(batch[k]))
                throw new Unfit(
                        "input %d does not wait on this device for a useful stage"
                                .formatted(batch[k]));
        }
        if (stage < 2) throw new Unfit("stage %d is not a later stage".formatted(stage));
        long end = timeline.launch(network, stage, now.clock(), batch, inputs.size());
        for (int k = 0; k < inputs.size(); k++) parked[now.device()].remove(inputs.member(k));
        return end;
    }

    static RefusedDecision refused(Moment now, Decision decision, String reason) {
        String device = now.problem().fleet().device(now.device()).id();
        return new RefusedDecision(now.clock(), device, decision, reason);
    }

    private static void checkSize(int inputs) {
        if (inputs > Limits.BATCH)
            throw new Unfit("%d inputs; no network takes that many".formatted(inputs));
    }

    private static void checkDevice(Moment now, int network) {
        if (now.problem().fleet().deviceOf(network) != now.device())
            throw new Unfit(
                    "network %s is on another device"
                            .formatted(now.problem().fleet().network(network).id()));
    }

    private void checkWaiting(Moment now, int task) {
        if (!waiting.holds(task))
            throw new Unfit("task %s does not wait".formatted(now.problem().task(task).id()));
    }

    /** A decision about something that is not on offer. */
    private static final class Unfit extends RuntimeException {

        private final String reason;

        Unfit(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
