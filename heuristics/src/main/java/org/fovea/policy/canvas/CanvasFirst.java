package org.fovea.policy.canvas;

import org.fovea.instance.Limits;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.CanvasBatch;
import org.fovea.policy.launch.CanvasFilling;
import org.fovea.policy.launch.CropOrCanvas;
import org.fovea.policy.launch.Launching;
import org.fovea.policy.launch.Lead;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;
import org.fovea.policy.order.Leading;

/**
 * Serves whoever comes first by deadline on a canvas wherever one answers it in time, and by itself
 * on a crop where none does.
 */
final class CanvasFirst {

    private final Leading leading = Leading.by(Precedence.DEADLINE);
    private final CanvasFilling filling;

    CanvasFirst(CanvasFilling filling) {
        this.filling = filling;
    }

    Decision launch(Moment now) {
        return leading.lead(now).map(lead -> launch(now, lead)).orElse(Decision.WAIT);
    }

    private Decision launch(Moment now, Lead lead) {
        return switch (lead) {
            case Parked parked -> Launching.of(now, parked, Precedence.DEADLINE, Limits.BATCH);
            case Fresh fresh ->
                    CropOrCanvas.best(now, fresh.task(), true)
                            .map(canvas -> fill(now, canvas))
                            .orElseGet(() -> crop(now, fresh));
        };
    }

    private Decision fill(Moment now, Fresh lead) {
        return CanvasBatch.of(now, lead, Precedence.DEADLINE, Limits.BATCH, filling);
    }

    private static Decision crop(Moment now, Fresh lead) {
        return Launching.of(now, lead, Precedence.DEADLINE, Limits.BATCH);
    }
}
