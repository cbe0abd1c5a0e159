package org.fovea.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.label.Rules;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.simulation.Allowance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Label setting without prices on a tight set, from no schedule to the proven optimum. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LabelSettingBenchmark {

    private static final int TASKS = 7;
    private static final long ROOM = 256L << 20; // bytes for states

    /** One size, or three with resizing between them. */
    @Param({"k1", "k3"})
    public String set = "k1";

    private Problem problem = Problem.of(Streams.crops(0, 1, 0));

    /** Draws the tasks. */
    @Setup
    public void draw() {
        problem = Problem.of(Recipe.of(set, TASKS, 1, Map.of()).instance());
    }

    /** The optimum, 1e-10. */
    @Benchmark
    public long optimum() {
        var ground = Ground.of(Crops.of(problem), Rules.ALL);
        var best = new Best();
        return new LabelSetting(ground, ground.completion(), best, Allowance.endless(), ROOM)
                .bound();
    }

    private static final class Best implements Incumbent {

        private long value;

        @Override
        public long value() {
            return value;
        }

        @Override
        public void found(Path path) {
            value = path.value();
        }
    }
}
