package org.fovea.policy.launch;

import java.util.Optional;
import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.way.Deepening;

/**
 * Batches that are formed first and then run as deep as deadlines allow, before anything else
 * begins. Serving systems whose launch is a whole network work like that: size and depth are
 * settled together, and nobody comes in between.
 */
public final class Begun {

    private Begun() {}

    /**
     * The next stage of what was begun, the most urgent input first: everybody whom the next exit
     * that answers better is in time for goes on together.
     */
    public static Optional<Decision> onward(Moment now) {
        int lead = -1;
        int exit = 0;
        int first = -1;
        for (int k = 0; k < now.parked(); k++) {
            int input = now.parked(k);
            int next = Deepening.next(now, input);
            if (next == 0) continue;
            int task = urgent(now, input, next);
            if (first >= 0 && Precedence.DEADLINE.compare(now.problem(), task, first) > 0) continue;
            lead = input;
            exit = next;
            first = task;
        }
        if (lead < 0) return Optional.empty();
        var parked = new Parked(lead, exit);
        return Optional.of(Launching.of(now, parked, Precedence.DEADLINE, Limits.BATCH));
    }

    /**
     * A lead's batch on a crop or on a canvas, as large as leaves everybody on time at the first
     * exit that answers.
     */
    public static Decision first(Moment now, Fresh lead, Precedence order) {
        var shallow = shallow(now, lead);
        return CropOrCanvas.other(now, lead)
                .map(other ->
                        CropOrCanvas.denser(now, shallow, shallow(now, other), order, Limits.BATCH))
                .orElseGet(() -> Launching.of(now, shallow, order, Limits.BATCH));
    }

    /** The same lead, with the first exit that answers it (and meets it where it is mandatory). */
    public static Fresh shallow(Moment now, Fresh lead) {
        var fleet = now.problem().fleet();
        int exit = Math.max(1, now.problem().leastExit(now.problem().kind(lead.task())));
        while (exit < lead.exit() && fleet.bestAccuracy(lead.mode(), exit) == 0) exit++;
        return new Fresh(lead.task(), lead.mode(), Math.min(exit, lead.exit()));
    }

    private static int urgent(Moment now, int input, int exit) {
        int next = now.stagesDone(input) + 1;
        long lasts = now.problem().fleet().duration(now.network(input), next, exit, 1);
        return Deepening.first(now, input, exit, now.clock() + lasts, Precedence.DEADLINE);
    }
}
