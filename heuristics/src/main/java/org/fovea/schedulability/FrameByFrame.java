package org.fovea.schedulability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;
import org.fovea.policy.Precedence;
import org.fovea.problem.Problem;

/**
 * The policy of {@link FrameBatches}: the release with the earliest deadline goes next, a batch of
 * its own objects through all stages before the next batch; another release may come in between.
 */
final class FrameByFrame implements Policy {

    private final Crops crops;
    private final Map<String, Integer> streams;

    FrameByFrame(Crops crops) {
        this.crops = crops;
        streams = Crops.numbers(crops.set());
    }

    @Override
    public Decision decide(Moment now) {
        var present = new Present(now, streams);
        var problem = now.problem();
        var begun = new ArrayList<Integer>(); // inputs that have stages to run
        int first = Crops.NOBODY;
        for (int input : present.parked()) {
            int task = present.tasks(input).getFirst();
            if (now.stagesDone(input) >= way(present, task).exit()) continue;
            begun.add(input);
            first = earlier(problem, first, task);
        }
        var waiting = present.waiting();
        if (!waiting.isEmpty()) first = earlier(problem, first, waiting.getFirst());
        if (first == Crops.NOBODY) return Decision.WAIT;
        int lead = first;
        begun.removeIf(input -> !together(problem, lead, present.tasks(input).getFirst()));
        if (!begun.isEmpty())
            return new Decision.Resume(
                    now.network(begun.getFirst()),
                    now.stagesDone(begun.getFirst()) + 1,
                    batch(begun));
        int limit = FrameBatches.batch(crops, present.stream(lead));
        var tasks = waiting.stream().filter(task -> together(problem, lead, task)).limit(limit);
        return new Decision.Crops(network(problem, way(present, lead)), batch(tasks.toList()));
    }

    private Way way(Present present, int task) {
        return crops.ways().get(present.stream(task));
    }

    private static int earlier(Problem problem, int first, int task) {
        boolean precedes =
                first == Crops.NOBODY || Precedence.DEADLINE.compare(problem, task, first) < 0;
        return precedes ? task : first;
    }

    /** Whether two tasks are of one release. */
    private static boolean together(Problem problem, int a, int b) {
        return problem.task(a).source().equals(problem.task(b).source());
    }

    static Batch batch(List<Integer> members) {
        return Batch.of(members.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The index of a way's network. */
    static int network(Problem problem, Way way) {
        var fleet = problem.fleet();
        for (int network = 0; network < fleet.networks(); network++)
            if (fleet.network(network).id().equals(way.network().id())) return network;
        throw new IllegalStateException("No network " + way.network().id() + " on the device.");
    }
}
