package org.fovea.onnx;

import ai.onnxruntime.OrtException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fovea.execution.flat.FlatPlan;

/** One run of a plan by the rules of {@link org.fovea.execution.Overrun}. */
final class PlanRun {

    private static final long SPIN = 1_000_000; // ns, where the plan leaves it open
    private static final long SOON = 20_000_000; // ns until the plan starts
    private static final long FACTOR = 0x100000001b3L; // FNV-1a (Fowler, Noll, Vo, 1991)
    private static final long BASIS = 0xcbf29ce484222325L;

    private final FlatPlan plan;
    private final Networks networks;
    private final RecordFile records;
    private final int[] stages; // by input, how many ran
    private final long spin;

    PlanRun(FlatPlan plan, Networks networks, RecordFile records) {
        this.plan = plan;
        this.networks = networks;
        this.records = records;
        stages = new int[plan.inputs()];
        spin = plan.spinNanos() < 0 ? SPIN : plan.spinNanos();
    }

    void run() throws OrtException {
        rehearse();
        long base = System.nanoTime() + SOON;
        records.started(base);
        for (int l = 0; l < plan.launches().size(); l++) launch(l, base);
        records.ended();
    }

    /** Each stage and batch size once, so that no launch of the plan is a first time. */
    private void rehearse() throws OrtException {
        var known = new HashSet<List<Integer>>();
        for (var launch : plan.launches()) {
            if (!known.add(List.of(launch.network(), launch.stage(), launch.entries()))) continue;
            int[] entries = entries(launch).toArray();
            for (int stage = 1; stage <= launch.stage(); stage++) step(launch, stage, entries);
        }
    }

    private static IntStream entries(FlatPlan.Launch launch) {
        return IntStream.range(launch.firstEntry(), launch.firstEntry() + launch.entries());
    }

    private long[] step(FlatPlan.Launch launch, int stage, int... entries) throws OrtException {
        var network = networks.at(launch.network());
        int[] slots = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            var entry = plan.entries().get(entries[i]);
            slots[i] = entry.slot();
            int first = entry.firstRectangle();
            if (stage == 1)
                network.compose(
                        entry.slot(), plan.rectangles().subList(first, first + entry.rectangles()));
        }
        return network.run(stage, slots);
    }

    private void launch(int l, long base) throws OrtException {
        var launch = plan.launches().get(l);
        long issued = waited(base + launch.startNanos()) - base;
        int[] entries = chosen(launch, issued);
        if (entries.length == 0) {
            records.dropped(l);
            return;
        }
        for (int e : entries) {
            stages[plan.entries().get(e).input()] = launch.stage();
            records.joins(e);
        }
        long[] span = step(launch, launch.stage(), entries);
        long sum = BASIS;
        for (int e : entries)
            for (float value : networks.at(launch.network()).logits(plan.entries().get(e).slot()))
                sum = (sum ^ Integer.toUnsignedLong(Float.floatToRawIntBits(value))) * FACTOR;
        records.ran(
                l,
                issued,
                span[0] - base,
                span[1] - base,
                System.nanoTime() - base,
                sum,
                entries.length);
    }

    private long waited(long until) {
        while (System.nanoTime() < until - spin)
            LockSupport.parkNanos(until - spin - System.nanoTime());
        while (System.nanoTime() < until) Thread.onSpinWait();
        return System.nanoTime();
    }

    /** The entries that run: those whose earlier stages did, less what the policy drops. */
    private int[] chosen(FlatPlan.Launch launch, long start) {
        int[] left =
                entries(launch)
                        .filter(e ->
                                launch.stage() == 1
                                        || stages[plan.entries().get(e).input()]
                                                == launch.stage() - 1)
                        .toArray();
        if (left.length == 0) return left;
        long end = start + plan.durations().get(launch.firstDuration() + left.length - 1);
        int[] timely =
                IntStream.of(left)
                        .filter(e -> end <= plan.entries().get(e).deadlineNanos())
                        .toArray();
        return switch (plan.overrun()) {
            case HOLD -> left;
            case SKIP -> timely.length == 0 ? timely : left;
            case SHORTEN -> timely;
        };
    }
}
