package org.fovea.explanation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.fovea.rules.Checker;
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

        /** Nothing but a bound. */
        static Outcome unknown(Utility bound) {
            return new Outcome(Optional.empty(), bound, List.of());
        }

        private Outcome atMost(Utility other) {
            return other.compareTo(bound) < 0 ? new Outcome(best, other, conflict) : this;
        }
    }

    /** The instance with the demand. */
    Instance of(Instance instance) {
        var tasks = new java.util.ArrayList<>(instance.tasks());
        var asked = tasks.get(task);
        int least = asked.mandatory() ? Math.max(asked.minExit(), exit) : exit;
        tasks.set(task, asked.mandatoryFrom(least));
        return new Instance(instance.name(), instance.description(), instance.devices(), tasks);
    }

    /**
     * Asks a solver.
     *
     * @param known the best schedule known of the instance without the demand
     * @param bound on all schedules of that
     */
    Outcome put(
            Request request,
            Optional<Duration> time,
            Solver solver,
            Schedule known,
            Utility bound) {
        var demanding = of(request.instance());
        var start = Optional.of(known).filter(schedule -> met(demanding, schedule));
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

    /** What is known without asking a solver. */
    Outcome unasked(Instance instance, Schedule known, Utility bound) {
        var met = Optional.of(known).filter(schedule -> met(of(instance), schedule));
        return new Outcome(met, bound, List.of());
    }

    private static boolean met(Instance demanding, Schedule schedule) {
        var unclaimed =
                new Schedule(
                        schedule.instance(),
                        schedule.instanceSha256(),
                        Optional.empty(),
                        schedule.inputs(),
                        schedule.launches(),
                        schedule.rejected());
        return Checker.check(demanding, unclaimed).valid();
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
            case Answer.Unknown unknown -> Outcome.unknown(unknown.bound().value());
        };
    }
}
