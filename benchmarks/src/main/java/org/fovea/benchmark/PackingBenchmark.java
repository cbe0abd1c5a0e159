package org.fovea.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fovea.packing.Packing;
import org.fovea.packing.packer.Packers;
import org.fovea.problem.CanvasShape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A first pass of a packer over 100 rectangles of 32 to 191 px on a canvas of 1,024 px. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackingBenchmark {

    private static final int RECTANGLES = 100;

    private final CanvasShape plain = new CanvasShape(1_024, 1_024, 0, 1);
    private final CanvasShape padded = new CanvasShape(1_024, 1_024, 8, 8);
    private final int[] width = new SplittableRandom(1).ints(RECTANGLES, 32, 192).toArray();
    private final int[] height = new SplittableRandom(2).ints(RECTANGLES, 32, 192).toArray();

    /** Every px is a place. */
    @Benchmark
    public Packing plain() {
        return Packers.GAP_FIRST.pack(plain, width, height);
    }

    /** 8 px apart, on a grid of 8 px. */
    @Benchmark
    public Packing padded() {
        return Packers.GAP_FIRST.pack(padded, width, height);
    }
}
