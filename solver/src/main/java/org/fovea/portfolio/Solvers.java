package org.fovea.portfolio;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.external.ExternalSimulation;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import org.fovea.listing.Method;
import org.fovea.policy.Policies;
import org.fovea.solving.Solver;

/** The solvers, one line each; every policy is one too. */
public final class Solvers {

    private static final List<Solver> METHODS =
            List.of(
                    new Auto(),
                    new Exact(),
                    new ConstraintProgramming(),
                    new PlanSearch(
                            "anneal",
                            "simulated annealing over whole plans, for thousands of tasks",
                            (request, problem, board, allowance) ->
                                    new AnnealingSearch(
                                                    request,
                                                    problem,
                                                    board,
                                                    allowance,
                                                    request.threads())
                                            .run()),
                    new PlanSearch(
                            "timefold",
                            "Timefold Solver over the same plans as anneal",
                            (request, problem, board, allowance) ->
                                    new TimefoldSearch(request, problem, board, allowance).run()),
                    new ListingSolver(
                            "listing",
                            "list schedules, beams and iterated greedy in turn",
                            Method.ALL),
                    new ListingSolver("list", "the best of many list schedules", Method.LIST),
                    new ListingSolver(
                            "iterated-greedy",
                            "windows of a list schedule rebuilt again and again",
                            Method.ITERATED_GREEDY),
                    new ListingSolver("beam", "ever wider beams guided by a bound", Method.BEAM));

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
     * The solver of that name; for {@code exec:COMMAND} the program as a policy, for {@code
     * replan:SOLVER:BUDGET} priced replanning, and for {@code pack:PACKER/ORDER} a packer alone.
     *
     * @throws org.fovea.input.InvalidValue where there is none, with the nearest name as a hint
     */
    public static Solver named(String name) {
        return named(name, OutputStream.nullOutputStream());
    }

    /** The same; {@code errors} gets what an external program writes to its error output. */
    public static Solver named(String name, OutputStream errors) {
        if (name.startsWith(ExternalSimulation.PREFIX)) return external(name, errors);
        if (name.startsWith(Replans.PREFIX)) return PolicySolver.of(Replans.named(name));
        if (name.startsWith(PackerSolver.PREFIX)) return PackerSolver.of(name);
        return ALL.stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Solver external(String name, OutputStream errors) {
        String command = name.substring(ExternalSimulation.PREFIX.length());
        return new PolicySolver(
                name,
                "a program as a policy",
                (instance, allowance) ->
                        ExternalSimulation.run(instance, command, allowance, errors));
    }

    private static InvalidValue unknown(String name) {
        String known = "one of " + String.join(", ", names()) + ", exec:COMMAND";
        String hint = Nearest.question(name, names());
        return new InvalidValue(List.of(new Flaw("solver", Text.quoted(name), known, hint)));
    }
}
