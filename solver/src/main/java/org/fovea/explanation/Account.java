package org.fovea.explanation;

import java.util.List;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;

/** What there is to say of an instance and its schedule. */
public sealed interface Account {

    /**
     * A valid schedule, task by task.
     *
     * @param utility of the schedule
     * @param bound on that of any
     * @param status {@code OPTIMAL} where the two are equal, else {@code FEASIBLE}
     * @param better what the best schedule found is worth; the same as {@code utility} where none
     *     is worth more
     * @param tasks those asked for, in the instance's order
     */
    record Explained(
            Schedule schedule,
            Utility utility,
            ProvenBound bound,
            Status status,
            Utility better,
            List<Explanation> tasks)
            implements Account {
        public Explained {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * No schedule is valid.
     *
     * @param mandatory tasks that cannot all be met, though all but any one of them can
     */
    record Infeasible(List<Explanation> mandatory) implements Account {
        public Infeasible {
            mandatory = List.copyOf(mandatory);
        }
    }

    /**
     * Nothing to explain: no valid schedule was found within the limits, nor that there is none.
     */
    record Unknown() implements Account {}
}
