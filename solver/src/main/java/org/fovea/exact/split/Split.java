package org.fovea.exact.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Ground;
import org.fovea.problem.Timeline;
import org.fovea.simulation.Allowance;

/**
 * Shares the tasks out to the devices, one by one, by depth-first branch and bound: a share is
 * bounded by what its device can do with it alone, and what is not shared out yet by what it could
 * gain. What a device can do with a set of tasks is searched for once, by label setting, as soon as
 * the set is begun: small sets are easy, and a set that falls short of its hope by more than the
 * goal allows rules out all that contain it (logic-based Benders decomposition, Hooker and Ottosson
 * 2003).
 *
 * <p>Of devices that are alike, the next one is opened only after the one before: others have their
 * parts exchanged.
 */
public final class Split {

    private final Ground ground;
    private final Crops crops;
    private final LongSupplier goal;
    private final Consumer<Timeline> better;
    private final Allowance allowance;
    private final List<Share> shares = new ArrayList<>();
    private final int[] twin; // by device: the one before that is alike; -1 where none is
    private final int[] order; // tasks
    private final long[] hope; // by depth: of those not shared out yet
    private final int[][] only; // by task, device: its code where it goes there
    private final int[] code; // of all devices
    private long unresolved; // the greatest bound of shares whose searches did not end
    private boolean stopped;

    /**
     * For the schedules of a ground.
     *
     * @param goal the least value that is looked for, in 1e-10; it may rise
     * @param better takes a schedule that reaches it
     * @param bytes that the search for one device may take
     */
    public Split(
            Ground ground,
            LongSupplier goal,
            Consumer<Timeline> better,
            Allowance allowance,
            long bytes) {
        this.ground = ground;
        this.goal = goal;
        this.better = better;
        this.allowance = allowance;
        crops = ground.crops();
        twin = new int[crops.devices()];
        for (int device = 0; device < twin.length; device++) {
            shares.add(new Share(ground, device, allowance, bytes));
            twin[device] = device > 0 && crops.alike(device - 1, device) ? device - 1 : -1;
        }
        code = ground.first();
        order =
                IntStream.range(0, crops.tasks())
                        .filter(task -> code[task] != ground.codes().done())
                        .boxed()
                        .sorted(Comparator.<Integer>comparingLong(task -> -length(task)))
                        .mapToInt(task -> task)
                        .toArray();
        hope = new long[order.length + 1];
        for (int k = order.length - 1; k >= 0; k--)
            hope[k] = hope[k + 1] + ground.outlook().potential(order[k], code[order[k]]);
        only = new int[crops.tasks()][crops.devices()];
        for (int task : order)
            for (int device = 0; device < twin.length; device++)
                only[task][device] = only(task, device);
    }

    /** The least time of the best answers, us: long ones are shared out first. */
    private long length(int task) {
        long least = Long.MAX_VALUE;
        for (int n = 0; n < crops.networks(); n++) {
            if (crops.reach(task, n) == 0) continue;
            long sum = 0;
            for (int stage = 0; stage < crops.reach(task, n); stage++)
                sum += crops.duration(crops.firstType(n) + stage, 1);
            least = Math.min(least, sum);
        }
        return least;
    }

    private int only(int task, int device) {
        int[] caps = new int[crops.networks()];
        for (int n = 0; n < caps.length; n++)
            if (crops.device(n) == device) caps[n] = crops.reach(task, n);
        return ground.codes().untouched(caps);
    }

    /**
     * Looks for schedules that reach the goal, until there is none or limits end it; returns a
     * bound on all schedules.
     *
     * @param work at which the search ends, though the allowance does not
     */
    public long bound(long work) {
        branch(0, work);
        return stopped ? ground.roof() : Math.max(goal.getAsLong() - 1, unresolved);
    }

    /** Whether every share was looked at. */
    public boolean complete() {
        return !stopped && unresolved < goal.getAsLong();
    }

    private void branch(int depth, long work) {
        allowance.spend(1);
        if (allowance.spent() >= work || allowance.over().isPresent()) stopped = true;
        if (stopped || bound(depth) < goal.getAsLong()) return;
        if (depth == order.length) {
            resolve();
            return;
        }
        int task = order[depth];
        int before = code[task];
        for (var share : shares) {
            int device = share.device();
            if (!share.serves(task) || closed(device)) continue;
            share.give(task);
            code[task] = only[task][device];
            branch(depth + 1, work);
            share.take(task);
        }
        code[task] = ground.codes().done();
        if (crops.floor(task) == 0) branch(depth + 1, work);
        code[task] = before;
    }

    private boolean closed(int device) {
        return twin[device] >= 0 && shares.get(twin[device]).isEmpty();
    }

    /**
     * A bound on what the shares, with what is not shared out yet, come to; the dearest part comes
     * last, and not at all where the goal is missed before.
     */
    private long bound(int depth) {
        long sum = hope[depth];
        for (var share : shares) sum += share.bound();
        if (sum < goal.getAsLong()) return sum;
        long together = ground.roof(code);
        for (var share : shares) {
            if (Math.min(sum, together) < goal.getAsLong()) break;
            sum -= share.bound();
            sum += share.optimum(goal.getAsLong() - sum).most();
        }
        return Math.min(sum, together);
    }

    /**
     * All tasks are shared out, and the devices' bounds together reach the goal; so do their
     * schedules, unless a search was cut.
     */
    private void resolve() {
        var timeline = new Timeline(crops.problem());
        long sum = 0;
        long worth = 0;
        for (var share : shares) {
            sum += share.bound();
            var best = share.best();
            if (best.isEmpty()) continue;
            worth += best.get().path().value();
            best.get().addTo(timeline);
        }
        if (worth >= goal.getAsLong()) better.accept(timeline);
        if (sum >= goal.getAsLong()) unresolved = Math.max(unresolved, sum);
    }
}
