package org.fovea.listing;

import java.util.Arrays;
import java.util.Optional;

/**
 * A partial schedule: when each device is free, which tasks no longer wait, the features kept of
 * inputs between stages with their progress, and what was earned. Does not change.
 */
final class State {

    /** A device with nothing left to do. */
    static final long CLOSED = Long.MAX_VALUE;

    private final Ground ground;
    private final Optional<Step> step;
    private final Means means;
    private final long[] free; // by device, us
    private final long[] gone; // bits by rank: placed
    private final int first; // all ranks below are gone or too late
    private final Kept[] kept; // that can still gain
    private final int[] progress; // stages done, by kept input
    private final long[] ready; // end of the last stage, us
    private final double value;

    private State(
            Ground ground,
            Optional<Step> step,
            Means means,
            long[] free,
            long[] gone,
            int from,
            Inputs inputs,
            double value) {
        this.ground = ground;
        this.step = step;
        this.means = means;
        this.free = free;
        this.gone = gone;
        kept = inputs.kept;
        progress = inputs.progress;
        ready = inputs.ready;
        this.value = value;
        int low = from;
        long time = earliest();
        while (low < ground.tasks() && (gone(low) || ground.deadline(low) <= time)) low++;
        first = low;
    }

    /** Kept inputs, in columns. */
    private static final class Inputs {

        private final Kept[] kept;
        private final int[] progress;
        private final long[] ready;

        Inputs(Kept[] kept, int[] progress, long[] ready) {
            this.kept = kept;
            this.progress = progress;
            this.ready = ready;
        }
    }

    /** Nothing launched. */
    static State empty(Ground ground) {
        long[] free = new long[ground.fleet().devices()];
        if (ground.tasks() > 0) Arrays.fill(free, ground.release(0));
        var none = new Inputs(new Kept[0], new int[0], new long[0]);
        long[] gone = new long[(ground.tasks() + Long.SIZE - 1) / Long.SIZE];
        var means = new Means(ground.fleet());
        return new State(ground, Optional.empty(), means, free, gone, 0, none, 0);
    }

    /** The same with one device free from a later time only; {@link #CLOSED} for no more. */
    State waiting(int device, long until) {
        long[] later = free.clone();
        later[device] = until;
        var inputs = new Inputs(kept, progress, ready);
        return new State(ground, step, means, later, gone, first, inputs, value);
    }

    /** With a launch more, on a device free by then and with inputs ready by then. */
    State after(Move move) {
        int device = ground.fleet().deviceOf(move.network());
        long end =
                move.start() + ground.fleet().duration(move.network(), move.stage(), move.size());
        long[] later = free.clone();
        later[device] = end;
        long[] taken = gone;
        double gain = 0;
        if (move.stage() == 1) taken = gone.clone();
        for (var input : move.inputs()) {
            gain += ground.gain(input, move.stage(), end);
            if (move.stage() > 1) continue;
            for (int i = 0; i < input.size(); i++)
                taken[input.rank(i) / Long.SIZE] |= 1L << input.rank(i);
        }
        return new State(
                ground,
                Optional.of(new Step(step, move)),
                means.after(move.network(), move.stage(), move.size()),
                later,
                taken,
                first,
                inputs(move, end),
                value + gain);
    }

    /** Those that can still gain, the launched ones last. */
    private Inputs inputs(Move move, long end) {
        int most = kept.length + move.size();
        var all = new Inputs(new Kept[most], new int[most], new long[most]);
        int count = 0;
        int device = ground.fleet().deviceOf(move.network());
        for (int k = 0; k < kept.length; k++) {
            if (move.stage() > 1 && move.inputs().contains(kept[k])) continue;
            boolean here = ground.fleet().deviceOf(kept[k].network()) == device;
            if (here && !ground.promising(kept[k], progress[k], end)) continue;
            all.kept[count] = kept[k];
            all.progress[count] = progress[k];
            all.ready[count++] = ready[k];
        }
        for (var input : move.inputs()) {
            if (!ground.promising(input, move.stage(), end)) continue;
            all.kept[count] = input;
            all.progress[count] = move.stage();
            all.ready[count++] = end;
        }
        return new Inputs(
                Arrays.copyOf(all.kept, count),
                Arrays.copyOf(all.progress, count),
                Arrays.copyOf(all.ready, count));
    }

    Ground ground() {
        return ground;
    }

    /** The newest launch. */
    Optional<Step> step() {
        return step;
    }

    Means means() {
        return means;
    }

    /** When a device is free, us. */
    long free(int device) {
        return free[device];
    }

    /** The device that is free first, the first of equals. */
    int device() {
        int best = 0;
        for (int d = 1; d < free.length; d++) if (free[d] < free[best]) best = d;
        return best;
    }

    /** When the first device is free, us; {@link #CLOSED} where all are closed. */
    long earliest() {
        return free[device()];
    }

    /** Whether a task was placed. */
    boolean gone(int rank) {
        return (gone[rank / Long.SIZE] >>> rank & 1) != 0;
    }

    /** No task of a lower rank waits. */
    int first() {
        return first;
    }

    /** Number of inputs between stages that can still gain. */
    int keeps() {
        return kept.length;
    }

    Kept kept(int k) {
        return kept[k];
    }

    /** Stages done of a kept input. */
    int progress(int k) {
        return progress[k];
    }

    /** When a kept input can go on, us. */
    long ready(int k) {
        return ready[k];
    }

    /** The place of a kept input; -1 where it is none any more. */
    int place(Kept input) {
        for (int k = 0; k < kept.length; k++) if (kept[k] == input) return k;
        return -1;
    }

    /** What was earned, 1e-10, mandatory tasks above all others. */
    double value() {
        return value;
    }
}
