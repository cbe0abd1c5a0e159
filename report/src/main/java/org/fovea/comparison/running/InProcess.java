package org.fovea.comparison.running;

import java.util.function.LongSupplier;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.Effort;
import org.fovea.solving.Cancellation;

/**
 * Calls solvers on the thread that asks: at no cost, but a solver that does not come back is waited
 * for, and one that ends the process ends all.
 */
public final class InProcess implements Runner {

    private final LongSupplier nanoClock;

    /** By the system's clock. */
    public InProcess() {
        this(System::nanoTime);
    }

    /** By a clock of ns. */
    public InProcess(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public Attempt make(ComparisonPlan.Planned planned, Effort effort, Cancellation cancellation) {
        var request =
                effort.request(planned.subject().instance(), planned.key().seed())
                        .cancelledBy(cancellation);
        return Clocked.solve(planned.solver(), request, nanoClock);
    }
}
