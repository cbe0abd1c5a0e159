package org.fovea.exact.split;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.label.Ground;
import org.fovea.exact.label.Incumbent;
import org.fovea.exact.label.LabelSetting;
import org.fovea.exact.label.Path;
import org.fovea.exact.price.Completion;
import org.fovea.problem.Timeline;
import org.fovea.simulation.Allowance;

/** What one device can do with the tasks that it is given: a bound, and by a search the optimum. */
final class Share {

    private final Crops all; // of all devices
    private final int device;
    private final BitSet networks = new BitSet(); // in the problem
    private final Allowance allowance;
    private final long bytes;
    private final Ground ground; // of all tasks
    private final int[] own; // by task of all devices: here; -1 where the device cannot serve it
    private final int[] first; // codes by own task
    private final int[] code; // done where the task is not given
    private final BitSet given = new BitSet(); // tasks of all devices
    private final Map<BitSet, Optimum> known = new HashMap<>();

    /**
     * What is known of some tasks.
     *
     * @param most that they are worth here, in 1e-10
     * @param best a schedule worth that; empty where only the bound is known
     */
    record Optimum(long most, Optional<Plan> best) {}

    /** A schedule of this device. */
    record Plan(Path path, Crops crops) {
        void addTo(Timeline timeline) {
            path.addTo(timeline, crops);
        }
    }

    Share(Ground whole, int device, Allowance allowance, long bytes) {
        all = whole.crops();
        this.device = device;
        this.allowance = allowance;
        this.bytes = bytes;
        for (int n = 0; n < all.networks(); n++)
            if (all.device(n) == device) networks.set(all.network(n));
        var crops = Crops.of(all.problem(), networks::get);
        own = new int[all.tasks()];
        Arrays.fill(own, -1);
        ground = Ground.of(narrowed(crops), whole.rules());
        for (int task = 0; task < crops.tasks(); task++) own[of(crops, task)] = task;
        first = ground.first();
        code = new int[first.length];
        Arrays.fill(code, ground.codes().done());
    }

    /** The task of all devices that is the same in the problem. */
    private int of(Crops crops, int task) {
        int wanted = crops.index(task);
        for (int k = 0; k < all.tasks(); k++) if (all.index(k) == wanted) return k;
        throw new IllegalStateException("task %s is served here alone".formatted(wanted));
    }

    /** As the whole is narrowed. */
    private Crops narrowed(Crops crops) {
        int[][] reach = new int[crops.tasks()][crops.networks()];
        long[] floor = new long[crops.tasks()];
        for (int task = 0; task < floor.length; task++) {
            int same = of(crops, task);
            floor[task] = all.floor(same);
            for (int n = 0; n < all.networks(); n++)
                for (int k = 0; k < crops.networks(); k++)
                    if (crops.network(k) == all.network(n)) reach[task][k] = all.reach(same, n);
        }
        return crops.narrowed(reach, floor);
    }

    /** Whether the device can serve a task as it must be served. */
    boolean serves(int task) {
        return own[task] >= 0 && first[own[task]] != ground.codes().done();
    }

    void give(int task) {
        given.set(task);
        code[own[task]] = first[own[task]];
    }

    void take(int task) {
        given.clear(task);
        code[own[task]] = ground.codes().done();
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** A bound on what the tasks given are worth here, in 1e-10. */
    long bound() {
        if (given.isEmpty()) return 0;
        var optimum = known.get(given);
        long windows = ground.roof(code);
        return optimum == null ? windows : Math.min(windows, optimum.most());
    }

    /** The best schedule that was found of the tasks given. */
    Optional<Plan> best() {
        return Optional.ofNullable(known.get(given)).flatMap(Optimum::best);
    }

    /** The best schedule of the tasks given, if it is worth so much, in 1e-10; else a bound. */
    Optimum optimum(long least) {
        if (given.isEmpty()) return new Optimum(0, Optional.empty());
        var before = known.get(given);
        if (before != null && (before.best().isPresent() || before.most() < least)) return before;
        var found = search(Math.max(1, least));
        known.put((BitSet) given.clone(), found);
        return found;
    }

    private Optimum search(long least) {
        var crops =
                narrowed(
                        Crops.of(
                                all.problem(),
                                networks::get,
                                task -> given.stream().anyMatch(k -> all.index(k) == task)));
        var small = Ground.of(crops, ground.rules().brief());
        if (ground.rules().windows() && small.roof() < least)
            return new Optimum(small.roof(), Optional.empty());
        var best = new Best(least - 1);
        var labels =
                new LabelSetting(small, Completion.free(small.outlook()), best, allowance, bytes);
        long most = labels.bound();
        return new Optimum(most, best.path.map(path -> new Plan(path, crops)));
    }

    int device() {
        return device;
    }

    private static final class Best implements Incumbent {

        private long value;
        private Optional<Path> path = Optional.empty();

        Best(long value) {
            this.value = value;
        }

        @Override
        public long value() {
            return value;
        }

        @Override
        public void found(Path better) {
            path = Optional.of(better);
            value = better.value();
        }
    }
}
