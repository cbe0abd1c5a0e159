package org.fovea.execution.sim;

import java.util.ArrayList;
import java.util.Comparator;
import org.fovea.instance.Stage;

/**
 * How long launches of one stage and batch size take, as a function from a share of launches to ns:
 * piecewise linear through the profile's percentiles, made non-decreasing.
 *
 * <p>Below the lowest percentile it is that one, above the highest that one; without percentiles it
 * is always the latency that schedules are planned with. {@code max} is the share 1.
 */
final class Durations {

    private static final long NANOS = 1_000; // a us

    private final double[] share; // ascending
    private final long[] nanos; // not decreasing

    private Durations(double[] share, long[] nanos) {
        this.share = share;
        this.nanos = nanos;
    }

    private record Knot(double share, long nanos) {}

    /** Of {@code inputs} inputs, {@code overhead} us of each launch included. */
    static Durations of(Stage stage, int inputs, long overhead) {
        var knots = new ArrayList<Knot>();
        stage.percentiles()
                .forEach((name, values) ->
                        knots.add(
                                new Knot(
                                        share(name), (overhead + values.get(inputs - 1)) * NANOS)));
        if (knots.isEmpty())
            knots.add(new Knot(1, (overhead + stage.latency().get(inputs - 1)) * NANOS));
        knots.sort(Comparator.comparingDouble(Knot::share).thenComparingLong(Knot::nanos));
        double[] share = new double[knots.size()];
        long[] nanos = new long[knots.size()];
        for (int i = 0; i < share.length; i++) {
            share[i] = knots.get(i).share();
            nanos[i] = Math.max(knots.get(i).nanos(), i == 0 ? 0 : nanos[i - 1]);
        }
        return new Durations(share, nanos);
    }

    /** The duration that a share of launches, 0 to 1, does not exceed, ns. */
    long at(double of) {
        int above = 0;
        while (above < share.length && share[above] < of) above++;
        if (above == 0) return nanos[0];
        if (above == share.length) return nanos[above - 1];
        double part = (of - share[above - 1]) / (share[above] - share[above - 1]);
        return nanos[above - 1] + Math.round(part * (nanos[above] - nanos[above - 1]));
    }

    private static double share(String percentile) {
        return percentile.equals("max") ? 1 : Double.parseDouble(percentile.substring(1)) / 100;
    }
}
