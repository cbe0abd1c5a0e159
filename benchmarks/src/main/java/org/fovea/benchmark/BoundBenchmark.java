package org.fovea.benchmark;

import java.util.concurrent.TimeUnit;
import org.fovea.bound.Bounds;
import org.fovea.problem.Problem;
import org.fovea.solving.ProvenBound;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Every bound of an instance, and the tightest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BoundBenchmark {

    /** Large instances too. */
    @Param({"1000", "100000"})
    public int tasks;

    private Problem crops = Problem.of(Streams.crops(0, 1, 0));
    private Problem mixed = crops;

    /** Draws the tasks, four times as much work as time. */
    @Setup
    public void draw() {
        crops = Problem.of(Streams.crops(tasks, 4, 1));
        mixed = Problem.of(Streams.mixed(tasks, 4, 1));
    }

    /** Crop networks only. */
    @Benchmark
    public ProvenBound crops() {
        return Bounds.tightest(crops);
    }

    /** A canvas network beside them. */
    @Benchmark
    public ProvenBound mixed() {
        return Bounds.tightest(mixed);
    }
}
