package org.fovea.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fovea.packing.Fit;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.CanvasShape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whether a set fits one canvas of 512 px, for sets so full that the fast tier seldom decides them
 * and spends all of its units.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CanvasTestBenchmark {

    private static final int SETS = 64; // asked in turn
    private static final int SIDE = 512;

    /** Objects of a set. */
    @Param({"10", "20", "40"})
    public int objects = 20;

    /** Their area as a share of the canvas. */
    @Param({"0.9", "0.95", "1"})
    public double fill = 0.95;

    private final CanvasShape canvas = new CanvasShape(SIDE, SIDE, 0, 1);
    private final int[][] width = new int[SETS][];
    private final int[][] height = new int[SETS][];
    private int next;

    /** Draws sides in a ratio of up to 1 : 4 and scales them to the fill. */
    @Setup
    public void draw() {
        var random = new SplittableRandom(1);
        for (int set = 0; set < SETS; set++) {
            width[set] = random.ints(objects, 100, 401).toArray();
            height[set] = random.ints(objects, 100, 401).toArray();
            double area = 0;
            for (int i = 0; i < objects; i++) area += (double) width[set][i] * height[set][i];
            double scale = Math.sqrt(fill * SIDE * SIDE / area);
            for (int i = 0; i < objects; i++) {
                width[set][i] = (int) Math.round(width[set][i] * scale);
                height[set][i] = (int) Math.round(height[set][i] * scale);
            }
        }
    }

    /** The next set, in the fast tier. */
    @Benchmark
    public Fit fast() {
        next = (next + 1) % SETS;
        return CanvasTest.FAST.rectangles(canvas, width[next], height[next]);
    }
}
