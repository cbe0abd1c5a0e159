package org.fovea.benchmark;

import java.util.concurrent.TimeUnit;
import org.fovea.policy.Decision;
import org.fovea.policy.Policies;
import org.fovea.policy.Policy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision of a policy while 1,000 tasks wait; the percentiles matter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    private static final int WAITING = 1_000;
    private final Crowd[] crowds = Crowd.several(WAITING);
    private int next;

    /** By its name on the list. */
    @Param({
        "fifo",
        "round-robin",
        "edf",
        "edf-batch",
        "least-laxity",
        "least-confidence",
        "density",
        "longest-queue",
        "deepest-exit",
        "deferred",
        "resize-fit",
        "canvas-edf",
        "stability",
        "depth-dp",
        "depth-batch",
        "balance",
        "balance-resize",
        "price"
    })
    public String policy = "";

    private Policy[] rules = new Policy[0]; // by crowd

    /** A policy keeps what it knows of its run's kinds and networks: one for each crowd. */
    @Setup
    public void start() {
        rules = new Policy[crowds.length];
        for (int i = 0; i < rules.length; i++)
            rules[i] = Policies.named(policy).orElseThrow().start();
    }

    /** What an idle device does now. */
    @Benchmark
    public Decision decision() {
        next = (next + 1) % crowds.length;
        return rules[next].decide(crowds[next]);
    }
}
