package org.fovea.cli;

import java.io.OutputStream;
import java.util.List;
import org.fovea.cli.usage.Given;
import org.fovea.input.InvalidValue;
import org.fovea.portfolio.Solvers;
import org.fovea.solving.Solver;

/** Finds solvers by the names that were typed. */
final class Named {

    private Named() {}

    /**
     * One solver, policies among them; {@code errors} gets what an external program writes to its
     * error output.
     */
    static Solver solver(Given name, OutputStream errors) {
        try {
            return Solvers.named(name.text(), errors);
        } catch (InvalidValue unknown) {
            var flaw = unknown.flaws().getFirst();
            throw name.wrong(flaw.expected(), flaw.hint());
        }
    }

    /** Several, separated by commas. */
    static List<Solver> solvers(Given names, OutputStream errors) {
        return names.split().map(name -> solver(name, errors)).toList();
    }
}
