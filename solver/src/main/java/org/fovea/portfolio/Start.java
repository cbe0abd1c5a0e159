package org.fovea.portfolio;

import java.util.List;
import java.util.Optional;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedule;
import org.fovea.solving.Request;

/** The schedule that a request starts from, as a candidate. */
final class Start {

    private Start() {}

    /**
     * The start schedule, where there is one.
     *
     * @throws org.fovea.input.InvalidValue where it breaks a rule
     */
    static Optional<Candidate> of(Request request) {
        return request.start().map(schedule -> valid(request, schedule));
    }

    private static Candidate valid(Request request, Schedule schedule) {
        var verdict = Checker.check(request.instance(), schedule);
        if (verdict.valid()) return Candidate.of(schedule, verdict, "start");
        String found = verdict.violations().getFirst().text();
        throw new InvalidValue(
                List.of(new Flaw("start", found, "a valid schedule of the instance", "")));
    }
}
