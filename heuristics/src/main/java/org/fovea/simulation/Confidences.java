package org.fovea.simulation;

import java.util.OptionalInt;
import org.fovea.problem.Problem;
import org.fovea.simulation.confidence.Uncertainty;

/**
 * How sure the networks are of their answers so far, task by task. A task keeps its most confident
 * answer in time, as it keeps its most accurate one in the table's utility.
 */
final class Confidences {

    private static final int CORRECT = 1_000_000; // utility of weight 1 in ten-thousandths, 1e-10

    private final Uncertainty uncertainty;
    private final Problem problem;
    private final Column latent = new Column(); // bits of the exit's
    private final Column newest = new Column(); // millionths + 1; 0 where there is none
    private final Column best = new Column(); // millionths, of answers in time

    Confidences(Uncertainty uncertainty, Problem problem) {
        this.uncertainty = uncertainty;
        this.problem = problem;
    }

    /** A stage of a task's input has ended; its exits are revealed in their order. */
    void reveal(int task, int mode, int exit, long end) {
        String id = problem.task(task).id();
        double z = uncertainty.latent(id, exit, Double.longBitsToDouble(latent.of(task)));
        latent.set(task, Double.doubleToRawLongBits(z));
        int confidence = uncertainty.confidence(problem.fleet().accuracy(mode, exit), z);
        newest.set(task, confidence + 1L);
        if (end <= problem.deadline(task)) best.set(task, Math.max(best.of(task), confidence));
    }

    /** In the task's newest answer, millionths. */
    OptionalInt newest(int task) {
        int known = (int) newest.of(task);
        return known == 0 ? OptionalInt.empty() : OptionalInt.of(known - 1);
    }

    /** What the answer kept is worth if it is as likely right as it claims, 1e-10. */
    long expected(int task) {
        return problem.weight(task) * best.of(task);
    }

    /** What the answer kept turns out to be worth: the whole weight or nothing, 1e-10. */
    long realised(int task) {
        int confidence = (int) best.of(task);
        boolean right = confidence > 0 && uncertainty.right(problem.task(task).id(), confidence);
        return right ? (long) problem.weight(task) * CORRECT : 0;
    }

    void forget(int task) {
        latent.forget(task);
        newest.forget(task);
        best.forget(task);
    }
}
