package org.fovea.exact.crops;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.problem.Problem;

/** Why the exact search cannot treat a problem yet, as part of a sentence. */
public final class Objection {

    private static final long MOST_CODES = 1 << 24; // of all tasks: some 300 MB of tables

    private static final int MOST_TASKS = 200; // beyond, a state's bound alone takes milliseconds

    /** Of tasks and stages: the windows bound numbers what each task may still do by 14 bits. */
    private static final int MOST_PIECES = 1 << 14;

    private Objection() {}

    /** The first objection; empty where crop networks are all there is to decide. */
    public static Optional<String> to(Problem problem) {
        if (problem.tasks() > MOST_TASKS)
            return Optional.of("there are more than %s tasks".formatted(MOST_TASKS));
        int[] serving = Loads.serving(problem);
        if (serving.length == 0) return Optional.empty();
        var fleet = problem.fleet();
        if (IntStream.of(serving).anyMatch(fleet::canvas))
            return Optional.of("objects share canvases");
        if (serving.length > Loads.MOST_NETWORKS && !Loads.allFit(problem))
            return Optional.of("many networks share a memory too small for all");
        if (!Stakes.fit(problem)) return Optional.of("utilities are too large beside each other");
        var crops = Crops.of(problem);
        boolean fit =
                Codes.fit(crops)
                        && crops.tasks() * crops.types() < MOST_PIECES
                        && (long) new Codes(crops).count() * crops.tasks() <= MOST_CODES;
        return fit ? Optional.empty() : Optional.of("networks and stages are too many");
    }
}
