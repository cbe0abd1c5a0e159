package org.fovea.policy.launch;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.instance.Limits;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.problem.Problem;

/**
 * Who would be on board of a lead's launch, if it started now.
 *
 * @param inputs crops or canvases
 */
public record Boarding(Decision launch, int network, Batch tasks, int inputs) {

    /** With others by deadline while everybody stays on time at the exit aimed for. */
    public static Boarding of(Moment now, Fresh lead) {
        var launch = Launching.of(now, lead, Precedence.DEADLINE, Limits.BATCH);
        return switch (launch) {
            case Decision.Crops(int network, Batch tasks) ->
                    new Boarding(launch, network, tasks, tasks.size());
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                var tasks = canvases.stream().flatMap(List::stream).mapToInt(Placed::task);
                yield new Boarding(launch, network, Batch.of(tasks.toArray()), canvases.size());
            }
            case Decision.Resume resume -> throw new IllegalStateException("Not new: " + resume);
            case Decision.Wait wait -> throw new IllegalStateException("Nobody aboard: " + wait);
        };
    }

    /** The deadline of the most urgent, us. */
    public long urgent(Problem problem) {
        return IntStream.range(0, tasks.size())
                .mapToLong(k -> problem.deadline(tasks.member(k)))
                .min()
                .orElseThrow();
    }
}
