package org.fovea.solving;

import java.util.List;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/** What a solver came to. Schedules carry no provenance: whoever writes one states who made it. */
public sealed interface Answer {

    /** Why the solver ended. */
    Ending ending();

    /** Machine-independent steps taken. */
    long workUnits();

    /**
     * A schedule.
     *
     * @param utility exact, as the checker recomputes it
     * @param status {@code OPTIMAL} (utility equals the bound), {@code FEASIBLE}, or {@code
     *     INVALID}: a mandatory task is missed
     */
    record Found(
            Schedule schedule,
            Utility utility,
            ProvenBound bound,
            Status status,
            Ending ending,
            long workUnits)
            implements Answer {}

    /**
     * No valid schedule exists: these mandatory tasks cannot all be met. The proof can spare none
     * of them.
     */
    record Infeasible(List<String> mandatory, Ending ending, long workUnits) implements Answer {
        public Infeasible {
            mandatory = List.copyOf(mandatory);
        }
    }

    /** No valid schedule was found within the limits. */
    record Unknown(ProvenBound bound, Ending ending, long workUnits) implements Answer {}
}
