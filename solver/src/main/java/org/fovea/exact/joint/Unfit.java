package org.fovea.exact.joint;

import java.util.Optional;
import org.fovea.exact.crops.Loads;
import org.fovea.exact.crops.Stakes;
import org.fovea.problem.Problem;

/** Why the search cannot treat a problem, as part of a sentence. */
public final class Unfit {

    private static final int TASKS = Long.SIZE; // sets of tasks are bits of a word
    private static final int MOST_READ = 10_000; // of which most can never be answered in time
    private static final int NETWORKS = Integer.SIZE / State.CAP_BITS;
    private static final long HORIZON = 1L << 40; // us, 12 days: keeps charges within a word

    private Unfit() {}

    /** The first reason; empty where there is none. */
    public static Optional<String> reason(Problem problem) {
        if (problem.tasks() > MOST_READ) return Optional.of("there are more than 64 tasks");
        int[] serving = Loads.serving(problem);
        if (serving.length == 0) return Optional.empty();
        if (serving.length > Loads.MOST_NETWORKS && !Loads.allFit(problem))
            return Optional.of("many networks share a memory too small for all");
        if (!Stakes.fit(problem)) return Optional.of("utilities are too large beside each other");
        var joint = new Joint(problem);
        if (joint.tasks() > TASKS) return Optional.of("there are more than 64 tasks");
        int types = 0;
        for (int n = 0; n < joint.networks(); n++) {
            types += joint.stages(n);
            if (joint.stages(n) > State.CAP)
                return Optional.of("networks have more than 15 stages");
        }
        if (joint.networks() > NETWORKS || types >= State.DONE)
            return Optional.of("networks are more than 8, or of many stages");
        return joint.tasks() > 0 && joint.start(joint.devices()) > HORIZON
                ? Optional.of("days lie between releases and deadlines")
                : Optional.empty();
    }
}
