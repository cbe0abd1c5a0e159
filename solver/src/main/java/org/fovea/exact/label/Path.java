package org.fovea.exact.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.exact.crops.Crops;
import org.fovea.problem.Timeline;

/**
 * The launches that led to a state.
 *
 * @param value of the schedule that they are, in 1e-10
 */
public record Path(long value, List<Step> steps) {

    /**
     * One launch.
     *
     * @param end us after the origin
     * @param members tasks, in no particular order
     */
    record Step(int type, long end, List<Integer> members) {}

    public Path {
        steps = List.copyOf(steps);
    }

    static Path to(int last, States states, Crops crops) {
        var steps = new ArrayList<Step>();
        for (int s = last; states.parent(s) != States.NONE; s = states.parent(s)) {
            var members = new ArrayList<Integer>();
            for (int task = 0; task < crops.tasks(); task++)
                if (states.member(s, task)) members.add(task);
            steps.add(new Step(states.type(s), states.time(s), List.copyOf(members)));
        }
        return new Path(states.value(last), steps.reversed());
    }

    /** The launches on a timeline of the problem. */
    public Timeline timeline(Crops crops) {
        var timeline = new Timeline(crops.problem());
        addTo(timeline, crops);
        return timeline;
    }

    /** Adds the launches to a timeline whose launches are on other devices. */
    public void addTo(Timeline timeline, Crops crops) {
        int[] input = new int[crops.tasks()];
        Arrays.fill(input, States.NONE);
        for (var step : steps) {
            int own = crops.networkOf(step.type());
            int network = crops.network(own);
            int size = step.members().size();
            int[] batch = new int[size];
            for (int k = 0; k < size; k++) {
                int task = step.members().get(k);
                if (input[task] == States.NONE)
                    input[task] = timeline.crop(network, crops.index(task));
                batch[k] = input[task];
            }
            long before = crops.start(crops.device(own)) + crops.duration(step.type(), size);
            long start = crops.origin() + step.end() - before;
            timeline.launch(network, crops.before(step.type()) + 1, start, batch, size);
        }
    }
}
