package org.fovea.simulation;

import java.util.Optional;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;

/**
 * Forgets what is over, so that a run without end takes the memory of what is under way: tasks
 * whose deadline has passed and whose input neither runs nor waits for a stage, and their inputs
 * and launches. Nothing is numbered anew, so that no policy notices.
 */
final class Window {

    private static final int LEAST = 1_024; // tasks; fewer are not worth the copying

    private final Timeline timeline;
    private final Problem problem;
    private final ParkedInputs[] parked; // by device
    private final Optional<Confidences> confidences;
    private final Witness witness;
    private int over; // tasks

    Window(
            Timeline timeline,
            ParkedInputs[] parked,
            Optional<Confidences> confidences,
            Witness witness) {
        this.timeline = timeline;
        problem = timeline.problem();
        this.parked = parked;
        this.confidences = confidences;
        this.witness = witness;
    }

    /**
     * To be called when everything due by now has happened and every device was asked.
     *
     * @param running launches that are under way, by device; negative where none is
     */
    void slide(long clock, int[] running) {
        int input = timeline.inputs();
        int launch = timeline.launches();
        for (int device = 0; device < running.length; device++) {
            if (parked[device].size() > 0) input = Math.min(input, parked[device].at(0));
            if (running[device] < 0) continue;
            launch = Math.min(launch, running[device]);
            for (int k = 0; k < timeline.size(running[device]); k++)
                input = Math.min(input, timeline.member(running[device], k));
        }
        while (over < problem.tasks()
                && problem.deadline(over) <= clock
                && timeline.inputOf(over) < input) end(over++);
        int remembered = problem.tasks() - problem.first();
        if (remembered < LEAST || remembered < 2 * (problem.tasks() - over)) return;
        timeline.forget(input, launch, over);
        problem.forget(over);
        confidences.ifPresent(each -> each.forget(over));
        witness.forget(over);
    }

    /** Everything has happened: what is left is over too. */
    void close() {
        while (over < problem.tasks()) end(over++);
    }

    private void end(int task) {
        long realised = confidences.map(each -> each.realised(task)).orElse(0L);
        witness.over(timeline, task, realised);
    }
}
