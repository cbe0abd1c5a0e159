package org.fovea.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * CP-SAT of OR-Tools. Its native code is loaded when it is first used, and only then.
 *
 * <p>Two parameters keep known faults of the release away (trust.md, section 1): no inclusion of
 * clauses in presolve, which has claimed a wrong optimum (or-tools #5293), and no packing in square
 * neighbourhoods, which has found wrong ones (#4582). Bounds are told with each solution and at the
 * end: the release's callback for bounds crashes the JVM, for it keeps a class beyond its call.
 */
public final class OrTools implements Engine {

    private static final long SLICE_MILLIS = 10; // how often the witness is asked

    private OrTools() {}

    /**
     * The engine, loaded.
     *
     * @throws Absent where there is no native code for this platform, with the reason
     */
    public static OrTools loaded() {
        try {
            Loader.loadNativeLibraries();
            return new OrTools();
        } catch (LinkageError | RuntimeException absent) {
            throw new Absent(absent);
        }
    }

    /** The release of the native code. */
    public String version() {
        return OrToolsVersion.getVersionString();
    }

    /** OR-Tools cannot be used here. */
    public static final class Absent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Absent(Throwable reason) {
            super("OR-Tools has no native code that runs here: " + reason.getMessage(), reason);
        }
    }

    @Override
    public Report search(JointModel joint, Effort effort, Witness witness) {
        var model = joint.model();
        var solver = new CpSolver();
        configure(solver, effort);
        var failure = new AtomicReference<>(Optional.<Throwable>empty());
        var variables =
                IntStream.range(0, model.getBuilder().getVariablesCount())
                        .mapToObj(model::getIntVarFromProtoIndex)
                        .toArray(IntVar[]::new);
        var callback =
                new CpSolverSolutionCallback() {
                    @Override
                    public void onSolutionCallback() {
                        guarded(
                                solver,
                                failure,
                                () -> {
                                    long[] values = new long[variables.length];
                                    for (int k = 0; k < values.length; k++)
                                        values[k] = value(variables[k]);
                                    witness.solution(values);
                                    witness.bound(bestObjectiveBound());
                                });
                    }
                };
        var status = watched(solver, witness, () -> solver.solve(model, callback));
        failure.get().ifPresent(OrTools::raise);
        // without a solution the engine may not have got as far as to a bound, and tells 0
        if (status == CpSolverStatus.FEASIBLE) witness.bound(solver.bestObjectiveBound());
        return report(status, solver);
    }

    private static void configure(CpSolver solver, Effort effort) {
        var parameters = solver.getParameters();
        effort.seconds().ifPresent(parameters::setMaxTimeInSeconds);
        effort.work().ifPresent(parameters::setMaxDeterministicTime);
        parameters
                .setNumWorkers(effort.threads())
                .setRandomSeed(effort.seed())
                .setLogSearchProgress(false)
                .setPresolveInclusionWorkLimit(0)
                .addIgnoreSubsolvers("packing_square_lns")
                .setUseEnergeticReasoningInNoOverlap2D(true)
                .setUseAreaEnergeticReasoningInNoOverlap2D(true)
                .setUseTimetablingInNoOverlap2D(true);
        if (effort.second()) parameters.setCpModelPresolve(false).setSymmetryLevel(0);
    }

    private static CpSolverStatus watched(
            CpSolver solver, Witness witness, Supplier<CpSolverStatus> search) {
        var watch =
                Thread.ofPlatform()
                        .daemon()
                        .name("cpsat watch")
                        .start(() -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                if (witness.over()) solver.stopSearch();
                                try {
                                    Thread.sleep(SLICE_MILLIS);
                                } catch (InterruptedException ended) {
                                    return;
                                }
                            }
                        });
        try {
            return search.get();
        } finally {
            watch.interrupt();
        }
    }

    /**
     * An exception must not pass through native code: it ends the search and is thrown after it.
     */
    private static void guarded(
            CpSolver solver, AtomicReference<Optional<Throwable>> failure, Runnable heard) {
        try {
            heard.run();
        } catch (RuntimeException | Error thrown) {
            if (failure.get().isEmpty()) failure.set(Optional.of(thrown));
            solver.stopSearch();
        }
    }

    private static void raise(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private static Report report(CpSolverStatus status, CpSolver solver) {
        double work = solver.response().getDeterministicTime();
        return switch (status) {
            case OPTIMAL ->
                    new Report(
                            Verdict.OPTIMAL,
                            solver.objectiveValue(),
                            solver.bestObjectiveBound(),
                            work);
            case FEASIBLE ->
                    new Report(
                            Verdict.OPEN,
                            solver.objectiveValue(),
                            solver.bestObjectiveBound(),
                            work);
            case INFEASIBLE -> new Report(Verdict.INFEASIBLE, 0, 0, work);
            case UNKNOWN -> new Report(Verdict.OPEN, 0, 0, work);
            case MODEL_INVALID, UNRECOGNIZED ->
                    throw new IllegalStateException(
                            "CP-SAT refuses the model: " + solver.response().getSolutionInfo());
        };
    }
}
