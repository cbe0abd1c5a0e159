package org.fovea.schedulability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;

/**
 * The policy of {@link Rounds}: whoever waits when a round begins is served in it, group by group,
 * a batch through all its stages before the next.
 */
final class RoundByRound implements Policy {

    private final Crops crops;
    private final Map<String, Integer> streams;
    private final List<Rounds.Group> groups;
    private final ArrayDeque<Serving> round = new ArrayDeque<>();

    /** A batch to come in this round. */
    private record Serving(Way way, List<Integer> tasks) {}

    RoundByRound(Crops crops) {
        this.crops = crops;
        streams = Crops.numbers(crops.set());
        groups = Rounds.groups(crops);
    }

    @Override
    public Decision decide(Moment now) {
        var present = new Present(now, streams);
        var begun =
                present.parked().stream()
                        .filter(input -> now.stagesDone(input) < way(present, input).exit())
                        .toList();
        if (!begun.isEmpty())
            return new Decision.Resume(
                    now.network(begun.getFirst()),
                    now.stagesDone(begun.getFirst()) + 1,
                    FrameByFrame.batch(begun));
        var waiting = present.waiting();
        if (round.isEmpty()) begin(present, waiting);
        while (!round.isEmpty()) {
            var next = round.remove();
            var tasks = next.tasks().stream().filter(waiting::contains).toList(); // not yet late
            if (tasks.isEmpty()) continue;
            int network = FrameByFrame.network(now.problem(), next.way());
            return new Decision.Crops(network, FrameByFrame.batch(tasks));
        }
        return Decision.WAIT;
    }

    private Way way(Present present, int input) {
        return crops.ways().get(present.stream(present.tasks(input).getFirst()));
    }

    private void begin(Present present, List<Integer> waiting) {
        for (var group : groups) {
            var tasks =
                    new ArrayList<>(
                            waiting.stream()
                                    .filter(task -> group.streams().contains(present.stream(task)))
                                    .toList());
            int limit = group.way().network().batchLimit();
            for (int from = 0; from < tasks.size(); from += limit) {
                var batch = tasks.subList(from, Math.min(tasks.size(), from + limit));
                round.add(new Serving(group.way(), List.copyOf(batch)));
            }
        }
    }
}
