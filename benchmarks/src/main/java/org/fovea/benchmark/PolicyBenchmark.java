package org.fovea.benchmark;

import java.util.concurrent.TimeUnit;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
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

/** Tasks a second that a policy schedules, from arrival to answer; the schedule is not checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PolicyBenchmark {

    private static final int TASKS = 10_000;

    /** By its name on the list. */
    @Param({"fifo", "edf", "edf-batch"})
    public String policy = "";

    /** Work over time. */
    @Param({"0.5", "1", "4"})
    public double load;

    private Instance instance = Streams.crops(0, 1, 0);

    /** Draws the tasks. */
    @Setup
    public void draw() {
        instance = Streams.crops(TASKS, load, 1);
    }

    /** One run through all arrivals. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public Outcome tasks() {
        var rule = Policies.named(policy).orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless());
    }
}
