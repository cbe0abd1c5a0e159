package org.fovea.benchmark;

import java.util.concurrent.TimeUnit;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Compiles an instance, which announces its tasks one by one; per task. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProblemBenchmark {

    private static final int TASKS = 10_000;

    private final Instance crops = Streams.crops(TASKS, 1, 1);
    private final Instance mixed = Streams.mixed(TASKS, 1, 1);

    /** Crop networks only. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public Problem crops() {
        return Problem.of(crops);
    }

    /** A canvas network beside them: what fits at which scale is to be found. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public Problem mixed() {
        return Problem.of(mixed);
    }
}
