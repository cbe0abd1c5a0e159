package org.fovea.cli;

import java.util.Arrays;
import java.util.List;
import org.fovea.cli.usage.Given;
import org.fovea.input.InvalidValue;
import org.fovea.portfolio.Solvers;
import org.fovea.solving.Solver;

/** Finds solvers by the names that were typed. */
final class Named {

    private Named() {}

    /** One solver, policies among them. */
    static Solver solver(Given name) {
        try {
            return Solvers.named(name.text());
        } catch (InvalidValue unknown) {
            var flaw = unknown.flaws().getFirst();
            throw name.wrong(flaw.expected(), flaw.hint());
        }
    }

    /** Several, separated by commas. */
    static List<Solver> solvers(Given names) {
        return Arrays.stream(names.text().split(",", -1))
                .map(name -> solver(new Given(names.option(), name.strip())))
                .toList();
    }
}
