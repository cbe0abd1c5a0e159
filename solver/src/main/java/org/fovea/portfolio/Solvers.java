package org.fovea.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.input.Check;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import org.fovea.policy.Policies;
import org.fovea.solving.Solver;

/** The solvers, one line each; every policy is one too. */
public final class Solvers {

    private static final List<Solver> METHODS = List.of(new Auto());

    private static final List<Solver> ALL =
            Stream.concat(METHODS.stream(), Policies.all().stream().map(PolicySolver::of)).toList();

    private Solvers() {}

    /** All of them: methods, then policies. */
    public static List<Solver> all() {
        return ALL;
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Solver::name).toList();
    }

    /**
     * The solver of that name.
     *
     * @throws org.fovea.input.InvalidValue where there is none, with the nearest name as a hint
     */
    public static Solver named(String name) {
        return ALL.stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .orElseGet(() -> unknown(name));
    }

    private static Solver unknown(String name) {
        new Check()
                .flaw(
                        "solver",
                        Text.quoted(name),
                        "one of " + String.join(", ", names()),
                        Nearest.question(name, names()))
                .done();
        throw new IllegalStateException("A flaw went unnoticed: " + name);
    }
}
