package org.fovea.policy.launch;

import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Precedence;
import org.fovea.policy.launch.Lead.Fresh;
import org.fovea.policy.launch.Lead.Parked;

/** The launch for a lead, which others join in order up to a limit of inputs. */
public final class Launching {

    private Launching() {}

    public static Decision of(Moment now, Lead lead, Precedence order, int limit) {
        return switch (lead) {
            case Parked parked -> ParkedBatch.of(now, parked, order, limit);
            case Fresh fresh -> {
                var fleet = now.problem().fleet();
                yield fleet.canvas(fleet.networkOf(fresh.mode()))
                        ? CanvasBatch.of(now, fresh, order, limit)
                        : CropBatch.of(now, fresh, order, limit);
            }
        };
    }
}
