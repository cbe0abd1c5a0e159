package org.fovea.policy;

import org.fovea.policy.Lead.Fresh;
import org.fovea.policy.Lead.Parked;

/** The launch for a lead, which others join in order up to a limit of inputs. */
final class Launching {

    private Launching() {}

    static Decision of(Moment now, Lead lead, Precedence order, int limit) {
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
