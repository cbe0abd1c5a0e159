package org.fovea.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What an arrangement is worth, change by change: soft, utility in units of 1e-10; hard, what is
 * charged for limits exceeded and mandatory tasks unmet, so that only valid plans have none.
 */
public class Worth implements IncrementalScoreCalculator<Arrangement, HardSoftScore> {

    private @Nullable Mirror mirror;
    private double whole; // worth of all tasks, 1e-10

    @Override
    public void resetWorkingSolution(Arrangement working) {
        if (mirror == null) {
            mirror = new Mirror(working);
            whole = whole(working.ground());
        } else {
            mirror.reset(working);
        }
        if (working.mirror == null) working.mirror = mirror;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        if (entity instanceof Slot slot) mirror().changed(slot.item);
    }

    @Override
    public void afterListVariableChanged(Object entity, String variable, int from, int to) {
        mirror().changed(from, to);
    }

    @Override
    public HardSoftScore calculateScore() {
        mirror().settle();
        return score(mirror().evaluation(), whole);
    }

    private Mirror mirror() {
        if (mirror == null) throw new IllegalStateException("There is no working solution yet.");
        return mirror;
    }

    /** The score of an evaluated plan, where all tasks together are worth so much. */
    static HardSoftScore score(Evaluation evaluation, double whole) {
        double charged = 0;
        if (!evaluation.valid())
            charged =
                    1.0
                            + (double) evaluation.plan().ground().duty() * evaluation.unmet()
                            + whole * evaluation.excess();
        return HardSoftScore.of(-(long) charged, evaluation.worth()); // saturates
    }

    /** What all tasks of a ground are worth together, 1e-10. */
    static double whole(Ground ground) {
        return IntStream.range(0, ground.items())
                .mapToDouble(item -> (double) ground.mostWorth(item))
                .sum();
    }
}
