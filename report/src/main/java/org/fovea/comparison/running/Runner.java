package org.fovea.comparison.running;

import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.Effort;
import org.fovea.solving.Cancellation;

/** Makes runs one after the other; whatever a solver does, it comes back. */
public interface Runner extends AutoCloseable {

    /** Makes one run; one that is cancelled may come back as failed. */
    Attempt make(ComparisonPlan.Planned planned, Effort effort, Cancellation cancellation);

    @Override
    default void close() {}
}
