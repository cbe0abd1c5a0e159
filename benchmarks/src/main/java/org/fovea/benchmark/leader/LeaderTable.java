package org.fovea.benchmark.leader;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fovea.cpsat.OrTools;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Utility;
import org.fovea.portfolio.Solvers;
import org.fovea.problem.Problem;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;

/**
 * How far CP-SAT gets with the {@link LeaderModel} alone, hinted with the better of two greedy
 * schedules. Prints a line of CSV for each instance.
 */
public final class LeaderTable {

    private static final List<String> GREEDY = List.of("edf-batch", "price");

    private LeaderTable() {}

    /** Arguments: seconds for each instance, threads, and the files of instances. */
    public static void main(String... arguments) {
        if (arguments.length < 3) {
            System.err.println("LeaderTable SECONDS THREADS INSTANCE...");
            System.exit(2);
        }
        double seconds = Double.parseDouble(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        System.out.println("instance,hint,value,bound,status,seconds");
        for (var file : List.of(arguments).subList(2, arguments.length))
            System.out.println(line(Instances.read(Path.of(file)), seconds, threads));
    }

    private static String line(Instance instance, double seconds, int threads) {
        var found = solved(instance, seconds, threads);
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        instance.name(),
                        found.hint(),
                        found.value(),
                        found.bound(),
                        found.status(),
                        String.format(Locale.ROOT, "%.2f", found.seconds()));
    }

    /**
     * What CP-SAT found.
     *
     * @param hint what the greedy schedule is worth
     * @param bound no schedule is worth more, rounded up
     */
    record Found(
            Utility hint, Utility value, Utility bound, CpSolverStatus status, double seconds) {}

    /** Solves one instance. */
    static Found solved(Instance instance, double seconds, int threads) {
        OrTools.loaded();
        long begun = System.nanoTime();
        var greedy = greedy(instance);
        var model = new LeaderModel(Problem.of(instance));
        model.hint(greedy.schedule());
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(threads)
                .setPresolveInclusionWorkLimit(0) // has claimed a wrong optimum (or-tools #5293)
                .setLogSearchProgress(false);
        var status = solver.solve(model.model());
        boolean any = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Found(
                greedy.utility(),
                new Utility(any ? Math.round(solver.objectiveValue()) * model.unit() : 0),
                new Utility((long) Math.ceil(solver.bestObjectiveBound() - 1e-6) * model.unit()),
                status,
                (System.nanoTime() - begun) / 1e9);
    }

    private static Answer.Found greedy(Instance instance) {
        return GREEDY.stream()
                .map(name -> (Answer.Found) Solvers.named(name).solve(Request.of(instance)))
                .max(Comparator.comparing(Answer.Found::utility))
                .orElseThrow();
    }
}
