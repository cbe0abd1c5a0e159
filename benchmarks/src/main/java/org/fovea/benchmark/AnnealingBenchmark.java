package org.fovea.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fovea.incremental.Annealing;
import org.fovea.incremental.Course;
import org.fovea.incremental.Heat;
import org.fovea.incremental.plan.Ground;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Moves a second over the plan of 1,000 tasks, each with the launches that it decodes anew. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AnnealingBenchmark {

    private static final int TASKS = 1_000;
    private static final int MOVES = 20_000;

    /** Crops alone, or a canvas beside them. */
    @Param({"k3", "kc"})
    public String set = "k3";

    private Ground ground = new Ground(Problem.of(Streams.crops(0, 1, 0)));
    private Schedule start = schedule(Streams.crops(0, 1, 0));

    /** Draws the tasks at three times the load of the device. */
    @Setup
    public void draw() {
        var instance = Recipe.of(set, TASKS, 1, Map.of("load", "3")).instance();
        ground = new Ground(Problem.of(instance));
        start = schedule(instance);
    }

    /** An annealing of the plan of {@code price}. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public long moves() {
        var annealing = new Annealing(ground, 1);
        annealing.startFrom(start);
        annealing.run(Heat.of((double) MOVES / TASKS), Course.of(MOVES));
        return annealing.worth();
    }

    private static Schedule schedule(Instance instance) {
        var rule = Policies.named("price").orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless()).schedule();
    }
}
