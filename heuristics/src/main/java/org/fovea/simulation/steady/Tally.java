package org.fovea.simulation.steady;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.instance.Task;
import org.fovea.policy.Policy;
import org.fovea.problem.Timeline;
import org.fovea.simulation.Column;
import org.fovea.simulation.Witness;

/** Takes down what happens in a long run, in sums and histograms. */
final class Tally implements Witness {

    private static final double SECOND = 1e6; // us
    private static final double UNIT = 1e10; // of utility, in 1e-10

    private final LongRun run;
    private final int devices;
    private final boolean drawn; // whether answers turn out right or wrong
    private final Batch[] batch = new Batch[Estimate.BATCHES];
    private final Column started =
            new Column(); // by task: start of its first launch + 1; 0 if none
    private final Column answered = new Column(); // by task: end of the last stage in time
    private final Histogram waits = new Histogram();
    private final Histogram latencies = new Histogram();
    private final Histogram decisions = new Histogram();
    private int arrived;
    private long lastRelease;

    Tally(LongRun run, int devices, boolean drawn) {
        this.run = run;
        this.devices = devices;
        this.drawn = drawn;
        Arrays.setAll(batch, _ -> new Batch());
    }

    /** The tasks of the run, counted as they are drawn. */
    Iterator<Task> counting(Iterator<Task> tasks) {
        return Stream.generate(tasks::next).limit(run.arrivals()).peek(this::arrive).iterator();
    }

    /** The same policy, whose decisions are timed. */
    Policy timing(Policy policy) {
        return now -> {
            long before = System.nanoTime();
            var decision = policy.decide(now);
            decisions.add(System.nanoTime() - before);
            return decision;
        };
    }

    private void arrive(Task task) {
        int current = run.batch(arrived);
        if (current >= 0 && run.first(current) == arrived) batch[current].begin = task.release();
        lastRelease = task.release();
        arrived++;
    }

    @Override
    public void launched(Timeline timeline, int launch, long end) {
        long start = timeline.start(launch);
        for (int k = 0; k < timeline.size(launch); k++) {
            int input = timeline.member(launch, k);
            for (int p = timeline.lastPlacement(input); p >= 0; p = timeline.previousPlacement(p)) {
                int task = timeline.task(p);
                if (timeline.stage(launch) == 1) started.set(task, start + 1);
                if (end <= timeline.problem().deadline(task)) answered.set(task, end);
            }
        }
        int current = run.batch(timeline.problem().tasks() - 1);
        boolean draining = arrived == run.arrivals() && start > lastRelease;
        if (current < 0 || draining) return; // nobody comes any more: no steady state
        batch[current].launches++;
        batch[current].inputs += timeline.size(launch);
        batch[current].busy += end - start;
    }

    @Override
    public void over(Timeline timeline, int task, long realised) {
        int which = run.batch(task);
        if (which < 0) return;
        var its = batch[which];
        its.tasks++;
        its.utility += timeline.earned(task);
        its.realised += realised;
        long release = timeline.problem().release(task);
        if (started.of(task) > 0) {
            long wait = started.of(task) - 1 - release;
            its.started++;
            its.wait += wait;
            waits.add(wait);
        }
        if (answered.of(task) == 0) {
            its.missed++;
            return;
        }
        long latency = answered.of(task) - release;
        its.answered++;
        its.latency += latency;
        latencies.add(latency);
    }

    @Override
    public void forget(int task) {
        started.forget(task);
        answered.forget(task);
    }

    SteadyState told() {
        return new SteadyState(
                run.arrivals() - run.warmUp(),
                lastRelease - batch[0].begin,
                aSecond(each -> each.utility / UNIT),
                drawn ? Optional.of(aSecond(each -> each.realised / UNIT)) : Optional.empty(),
                estimate(Batch::missRate),
                estimate(Batch::meanInputs),
                aSecond(each -> each.busy / SECOND / devices),
                estimate(Batch::meanWait),
                estimate(Batch::meanLatency),
                Percentiles.of(waits),
                Percentiles.of(latencies),
                Percentiles.of(decisions));
    }

    private Estimate estimate(ToDoubleFunction<Batch> mean) {
        return Estimate.of(Arrays.stream(batch).mapToDouble(mean).toArray());
    }

    private Estimate aSecond(ToDoubleFunction<Batch> sum) {
        return Estimate.of(
                IntStream.range(0, batch.length)
                        .mapToDouble(k -> sum.applyAsDouble(batch[k]) * SECOND / lasts(k))
                        .toArray());
    }

    /**
     * From the first release of a batch to that of the next, us; the last one ends a mean gap after
     * its last release.
     */
    private double lasts(int k) {
        if (k + 1 < batch.length) return Math.max(1, batch[k + 1].begin - batch[k].begin);
        double gaps = batch[k].tasks - 1;
        return Math.max(1, (lastRelease - batch[k].begin) * (gaps + 1) / gaps);
    }
}
