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
    private static final double ALL_AT_ONCE =
            1_000; // load: the last arrives before the first is late

    private final Crowd crowd = new Crowd(Streams.crops(WAITING, ALL_AT_ONCE, 1));

    /** By its name on the list. */
    @Param({"fifo", "edf", "edf-batch", "density"})
    public String policy = "";

    private Policy rule = now -> Decision.WAIT;

    /** One policy for all decisions: what it keeps of kinds and networks is warm, as in a run. */
    @Setup
    public void start() {
        rule = Policies.named(policy).orElseThrow().start();
    }

    /** What an idle device does now. */
    @Benchmark
    public Decision decision() {
        return rule.decide(crowd);
    }
}
