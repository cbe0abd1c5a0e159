package org.fovea.policy;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;

/**
 * A moment as it is once other devices start what was decided for them: the tasks that they take do
 * not wait any more.
 */
final class Elsewhere implements Moment {

    private final Moment now;
    private final BitSet taken;
    private final int[] kinds;

    private Elsewhere(Moment now, BitSet taken, int[] kinds) {
        this.now = now;
        this.taken = taken;
        this.kinds = kinds;
    }

    /** Without the tasks of some launches. */
    static Moment of(Moment now, Collection<Decision> launches) {
        var taken = new BitSet();
        for (var launch : launches) take(launch, taken);
        if (taken.isEmpty()) return now;
        int[] kinds =
                IntStream.range(0, now.kinds())
                        .map(now::kind)
                        .filter(kind -> now.waiting(kind) > gone(now, kind, taken))
                        .toArray();
        return new Elsewhere(now, taken, kinds);
    }

    private static void take(Decision launch, BitSet taken) {
        switch (launch) {
            case Decision.Crops(int network, Batch tasks) -> {
                for (int k = 0; k < tasks.size(); k++) taken.set(tasks.member(k));
            }
            case Decision.Canvases canvases ->
                    canvases.canvases()
                            .forEach(canvas -> canvas.forEach(each -> taken.set(each.task())));
            case Decision.Resume resume -> {} // its inputs are on that device only
            case Decision.Wait wait -> {}
        }
    }

    private static int gone(Moment now, int kind, BitSet taken) {
        int gone = 0;
        for (int task = taken.nextSetBit(0); task >= 0; task = taken.nextSetBit(task + 1))
            if (now.problem().kind(task) == kind) gone++;
        return gone;
    }

    @Override
    public Moment on(int device) {
        return device == device() ? this : new Elsewhere(now.on(device), taken, kinds);
    }

    @Override
    public int kinds() {
        return kinds.length;
    }

    @Override
    public int kind(int k) {
        return kinds[k];
    }

    @Override
    public int waiting(int kind) {
        return now.waiting(kind) - gone(now, kind, taken);
    }

    @Override
    public int waiting(int kind, Precedence order, int k) {
        int left = k;
        for (int place = 0; ; place++) {
            int task = now.waiting(kind, order, place);
            if (!taken.get(task) && left-- == 0) return task;
        }
    }

    @Override
    public long clock() {
        return now.clock();
    }

    @Override
    public int device() {
        return now.device();
    }

    @Override
    public boolean idle(int device) {
        return now.idle(device);
    }

    @Override
    public Problem problem() {
        return now.problem();
    }

    @Override
    public int parked() {
        return now.parked();
    }

    @Override
    public int parked(int k) {
        return now.parked(k);
    }

    @Override
    public int network(int input) {
        return now.network(input);
    }

    @Override
    public int stagesDone(int input) {
        return now.stagesDone(input);
    }

    @Override
    public int lastPlacement(int input) {
        return now.lastPlacement(input);
    }

    @Override
    public int previousPlacement(int placement) {
        return now.previousPlacement(placement);
    }

    @Override
    public int task(int placement) {
        return now.task(placement);
    }

    @Override
    public int mode(int placement) {
        return now.mode(placement);
    }

    @Override
    public long earned(int task) {
        return now.earned(task);
    }

    @Override
    public boolean affords(int network, int from, int to, int inputs) {
        return now.affords(network, from, to, inputs);
    }

    @Override
    public boolean affords(List<Outlay> together) {
        return now.affords(together);
    }

    @Override
    public long left(int device, int budget) {
        return now.left(device, budget);
    }
}
