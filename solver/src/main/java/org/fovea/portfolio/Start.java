package org.fovea.portfolio;

import java.util.Optional;
import org.fovea.input.Check;
import org.fovea.rules.Checker;
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
        return request.start()
                .map(
                        schedule -> {
                            var verdict = Checker.check(request.instance(), schedule);
                            if (!verdict.valid())
                                new Check()
                                        .flaw(
                                                "start",
                                                verdict.violations().getFirst().text(),
                                                "a valid schedule of the instance",
                                                "check it first")
                                        .done();
                            return Candidate.of(schedule, verdict, "start");
                        });
    }
}
