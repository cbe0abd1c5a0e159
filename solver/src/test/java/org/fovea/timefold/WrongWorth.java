package org.fovea.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import org.jspecify.annotations.Nullable;

/** A planted defect: after another glue, the score is that of before. */
public final class WrongWorth extends Worth {

    private @Nullable HardSoftScore last;
    private boolean stale;

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        super.afterVariableChanged(entity, variable);
        stale = variable.equals(Slot.GLUE);
    }

    @Override
    public HardSoftScore calculateScore() {
        var score = super.calculateScore();
        var told = stale && last != null ? last : score;
        stale = false;
        last = score;
        return told;
    }
}
