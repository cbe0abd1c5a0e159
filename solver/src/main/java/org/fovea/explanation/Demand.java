package org.fovea.explanation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Listener;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;

/**
 * That a task gets to an exit, put to a solver as an instance in which it must.
 *
 * @param task its position in the instance
 */
record Demand(int task, int exit) {

    /**
     * What schedules that meet a demand are worth.
     *
     * @param best the best found that does
     * @param bound on all of them
     * @param conflict mandatory tasks that cannot all be met with it; empty where some schedule
     *     does, or where that is not known
     */
    record Outcome(Optional<Schedule> best, Utility bound, List<String> conflict) {

        private Outcome atMost(Utility other) {
            return other.compareTo(bound) < 0 ? new Outcome(best, other, conflict) : this;
        }
    }

    /** The instance with the demand. */
    Instance of(Instance instance) {
        var tasks = new ArrayList<>(instance.tasks());
        var asked = tasks.get(task);
        int least = asked.mandatory() ? Math.max(asked.minExit(), exit) : exit;
        tasks.set(task, asked.mandatoryFrom(least));
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    /**
     * Asks a solver.
     *
     * @param start a schedule that meets the demand
     * @param bound on all schedules
     */
    Outcome put(
            Request request,
            Optional<Duration> time,
            Solver solver,
            Optional<Schedule> start,
            Utility bound) {
        var demanding = of(request.instance());
        var asked =
                new Request(
                        demanding,
                        time,
                        request.workLimit(),
                        0,
                        request.seed(),
                        request.threads(),
                        start,
                        Listener.NONE,
                        request.cancellation());
        return outcome(solver.solve(asked)).atMost(bound);
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Found found ->
                    new Outcome(
                            Optional.of(found.schedule())
                                    .filter(_ -> found.status() != Status.INVALID),
                            found.bound().value(),
                            List.of());
            case Answer.Infeasible infeasible ->
                    new Outcome(Optional.empty(), Utility.ZERO, infeasible.mandatory());
            case Answer.Unknown unknown ->
                    new Outcome(Optional.empty(), unknown.bound().value(), List.of());
        };
    }
}
