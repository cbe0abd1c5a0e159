package org.fovea.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import org.fovea.incremental.plan.Drawing;
import org.fovea.incremental.plan.Evaluation;

/** What an arrangement is worth, decoded from scratch, and where it is valid, drawn. */
public final class DecodedWorth implements EasyScoreCalculator<Arrangement, HardSoftScore> {

    @Override
    public HardSoftScore calculateScore(Arrangement arrangement) {
        var evaluation = new Evaluation(arrangement.ground());
        evaluation.copy(arrangement.plan());
        var score = Worth.score(evaluation, Worth.whole(arrangement.ground()));
        if (!evaluation.valid()) return score;
        return HardSoftScore.of(0, Drawing.of(evaluation).utility());
    }
}
