package org.fovea.benchmark;

import java.util.concurrent.TimeUnit;
import org.fovea.instance.Instance;
import org.fovea.policy.Policies;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.schedule.Schedule;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Checks the schedule that a policy made of 10,000 tasks, and recomputes its utility. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckerBenchmark {

    private static final int TASKS = 10_000;

    private final Instance instance = Streams.crops(TASKS, 1, 1);
    private final Schedule schedule = schedule(instance);

    /** All rules. */
    @Benchmark
    public Verdict check() {
        return Checker.check(instance, schedule);
    }

    private static Schedule schedule(Instance instance) {
        var rule = Policies.named("edf-batch").orElseThrow().start();
        return Simulation.run(instance, rule, Allowance.endless()).schedule();
    }
}
