package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;

/** What a policy of this package sees at a moment: waiting tasks and begun inputs, by stream. */
final class Present {

    private final Moment now;
    private final Map<String, Integer> streams; // by id

    Present(Moment now, Map<String, Integer> streams) {
        this.now = now;
        this.streams = streams;
    }

    /** All waiting tasks, the most urgent first. */
    List<Integer> waiting() {
        var tasks = new ArrayList<Integer>();
        for (int k = 0; k < now.kinds(); k++)
            for (int i = 0; i < now.waiting(now.kind(k)); i++)
                tasks.add(now.waiting(now.kind(k), Precedence.DEADLINE, i));
        tasks.sort((a, b) -> Precedence.DEADLINE.compare(now.problem(), a, b));
        return tasks;
    }

    /** All inputs between stages, in order of their first launch. */
    List<Integer> parked() {
        var inputs = new ArrayList<Integer>();
        for (int k = 0; k < now.parked(); k++) inputs.add(now.parked(k));
        inputs.sort(Comparator.naturalOrder());
        return inputs;
    }

    /** The tasks of an input. */
    List<Integer> tasks(int input) {
        var tasks = new ArrayList<Integer>();
        for (int p = now.lastPlacement(input); p >= 0; p = now.previousPlacement(p))
            tasks.add(now.task(p));
        return tasks;
    }

    /** The stream of a task. */
    int stream(int task) {
        var track = now.problem().task(task).source().track();
        Integer stream = streams.get(track.orElse(""));
        if (stream == null)
            throw new IllegalStateException(
                    "Task %s is of no stream of the set.".formatted(now.problem().task(task).id()));
        return stream;
    }
}
