package org.fovea.schedulability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.fovea.instance.Limits;
import org.fovea.schedulability.taskset.Stream;

/**
 * Compares the time that a window demands with its length, for every window that matters: the
 * processor demand criterion (Baruah, Mok and Rosier 1990).
 *
 * <p>What is demanded grows only where a stream's next deadline enters the window, and from some
 * length on a linear bound stays below the length; so finitely many windows are compared, each
 * exactly in integers.
 */
final class Windows {

    /** Most windows compared; the specification sets no limit, patience does. */
    static final int MOST = 2_000_000;

    private static final int PLACES = 20;

    private final List<Stream> streams;
    private final Demand demand;

    /** How much a window demands. */
    interface Demand {

        /** What one release of a stream adds, in units of {@link #time}'s first argument. */
        long units(int stream);

        /** us to be worked in a window of this length that demands so many units. */
        long time(long units, long window);

        /** At most this many us per unit, above {@link #constant}. */
        BigDecimal rate();

        /** us that a window of any length demands at most beside its units. */
        long constant();
    }

    private Windows(List<Stream> streams, Demand demand) {
        this.streams = streams;
        this.demand = demand;
    }

    /** Schedulable where no window demands more than its length. */
    static Verdict judge(List<Stream> streams, Demand demand) {
        return new Windows(streams, demand).judge();
    }

    /** The next deadline of a stream to enter the window. */
    private record Step(int stream, long window) {}

    private Verdict judge() {
        var use = use();
        if (use.compareTo(BigDecimal.ONE) >= 0)
            return new Verdict.Unknown(
                    "the streams ask for %s %% of the device's time"
                            .formatted(use.movePointRight(2).setScale(1, RoundingMode.HALF_UP)));
        long horizon = horizon(use);
        var steps = new PriorityQueue<Step>(Comparator.comparingLong(Step::window));
        for (int s = 0; s < streams.size(); s++) steps.add(new Step(s, streams.get(s).deadline()));
        long units = 0;
        long margin = Long.MAX_VALUE;
        long tightest = 0;
        for (int compared = 0; steps.element().window() <= horizon; compared++) {
            if (compared == MOST)
                return new Verdict.Unknown(
                        "more than %d windows would have to be compared".formatted(MOST));
            long window = steps.element().window();
            while (steps.element().window() == window) units = entered(units, steps);
            long left = window - demand.time(units, window);
            if (left < 0)
                return new Verdict.Unknown(
                        "windows of %d us may ask for %d us".formatted(window, window - left));
            if (left >= margin) continue;
            margin = left;
            tightest = window;
        }
        return new Verdict.Schedulable(margin, "in windows of %d us".formatted(tightest));
    }

    /** The units after the first step's releases have entered; it makes way for the next. */
    private long entered(long units, PriorityQueue<Step> steps) {
        var step = steps.remove();
        var stream = streams.get(step.stream());
        long known = step.window() == stream.deadline() ? 0 : stream.demanded(step.window() - 1);
        long added = stream.demanded(step.window()) - known;
        long passed = step.window() - stream.deadline() + stream.jitter();
        long next = step.window() + stream.period() - passed % stream.period();
        steps.add(new Step(step.stream(), next));
        return saturated(units, added, demand.units(step.stream()));
    }

    /** a + b x c, or the greatest number. */
    private static long saturated(long a, long b, long c) {
        long high = Math.multiplyHigh(b, c);
        long product = b * c;
        if (high != 0 || product < 0 || a + product < 0) return Long.MAX_VALUE;
        return a + product;
    }

    /** The share of the device's time asked for in the long run, rounded up. */
    private BigDecimal use() {
        var sum = BigDecimal.ZERO;
        for (int s = 0; s < streams.size(); s++) sum = sum.add(shares(s, BigDecimal.ONE));
        return sum;
    }

    /** rate x units x factor / period, rounded up. */
    private BigDecimal shares(int stream, BigDecimal factor) {
        return demand.rate()
                .multiply(BigDecimal.valueOf(demand.units(stream)))
                .multiply(factor)
                .divide(
                        BigDecimal.valueOf(streams.get(stream).period()),
                        PLACES,
                        RoundingMode.CEILING);
    }

    /**
     * No longer window demands more than its length: a stream demands at most (window + period -
     * deadline + jitter) / period releases. No window is longer than time.
     */
    private long horizon(BigDecimal use) {
        var fixed = BigDecimal.valueOf(demand.constant());
        for (int s = 0; s < streams.size(); s++) {
            var stream = streams.get(s);
            long early = stream.period() - stream.deadline() + stream.jitter();
            fixed = fixed.add(shares(s, BigDecimal.valueOf(early)));
        }
        var end = fixed.divide(BigDecimal.ONE.subtract(use), 0, RoundingMode.CEILING);
        long first = streams.stream().mapToLong(Stream::deadline).min().orElseThrow();
        return Math.max(first, end.min(BigDecimal.valueOf(Limits.TIME)).longValueExact());
    }
}
