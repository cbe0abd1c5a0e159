package org.fovea.rules;

import java.util.Arrays;
import java.util.List;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Task;
import org.fovea.instance.Utility;
import org.fovea.schedule.Input;

/**
 * What every task gets out of a schedule: the best answer among the stages that its input completes
 * by its deadline.
 *
 * <p>An input completes a stage when a launch that names it at that stage ends. What rule 0 finds
 * malformed earns nothing.
 */
final class Answers {

    private static final long NEVER = Long.MAX_VALUE;

    private final List<Task> tasks;
    private final boolean[] placed; // in some input
    private final boolean[] unclear; // in some placement that rule 0 tells of
    private final int[] exit; // deepest stage completed in time; 0 for none
    private final int[] best; // millionths

    private Answers(List<Task> tasks) {
        this.tasks = tasks;
        placed = new boolean[tasks.size()];
        unclear = new boolean[tasks.size()];
        exit = new int[tasks.size()];
        best = new int[tasks.size()];
    }

    static Answers of(Evidence evidence) {
        var answers = new Answers(evidence.instance().tasks());
        var inputs = evidence.schedule().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            answers.note(evidence, inputs.get(i));
            if (evidence.repeated(i) || evidence.placed(i).isEmpty()) continue;
            long[] completed = completions(evidence, i);
            for (var placed : evidence.placed(i)) answers.deliver(placed, completed);
        }
        return answers;
    }

    /** The exact sum of weights times best accuracies; below 2^63 by the limits on instances. */
    Utility utility() {
        var sum = Utility.ZERO;
        for (int t = 0; t < tasks.size(); t++)
            if (best[t] > 0)
                sum = sum.plus(Utility.of(tasks.get(t).weight(), new Accuracy(best[t])));
        return sum;
    }

    /** Tasks in no input. */
    int rejected() {
        int count = 0;
        for (boolean somewhere : placed) if (!somewhere) count++;
        return count;
    }

    /** Tasks in an input that completed no stage in time. */
    int late() {
        int count = 0;
        for (int t = 0; t < tasks.size(); t++) if (placed[t] && exit[t] == 0) count++;
        return count;
    }

    /** The deepest stage completed by the task's deadline; 0 for none. */
    int exit(int task) {
        return exit[task];
    }

    /** Whether rule 0 tells of a placement of the task, so that what it gets is not known. */
    boolean unclear(int task) {
        return unclear[task];
    }

    /** When an input first completes stage 1, 2, ..., us. */
    private static long[] completions(Evidence evidence, int input) {
        long[] completed =
                new long[evidence.placed(input).getFirst().host().network().stages().size()];
        Arrays.fill(completed, NEVER);
        for (var run : evidence.runs(input)) {
            if (!run.timed() || !run.staged() || run.stage() > completed.length) continue;
            completed[run.stage() - 1] = Math.min(completed[run.stage() - 1], run.end());
        }
        return completed;
    }

    private void note(Evidence evidence, Input input) {
        var host = evidence.host(input.network());
        for (var placement : input.placements()) {
            int task = evidence.task(placement.task());
            if (task == Evidence.UNKNOWN) continue;
            placed[task] = true;
            if (host.isEmpty() || !Placed.formed(placement, host.get().network().feed()))
                unclear[task] = true;
        }
    }

    private void deliver(Placed placed, long[] completed) {
        int task = placed.index();
        for (int stage = 1; stage <= completed.length; stage++) {
            if (completed[stage - 1] > placed.task().deadline()) continue;
            exit[task] = Math.max(exit[task], stage);
            if (!placed.servable()) continue;
            int accuracy = placed.entry().orElseThrow().byExit().get(stage - 1).millionths();
            best[task] = Math.max(best[task], accuracy);
        }
    }
}
