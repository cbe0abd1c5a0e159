package org.fovea.cli.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** How far something has come that goes on, and when it may end. */
public sealed interface Advance {

    /** It ends when it is done, and nobody knows when that is. */
    static Advance open() {
        return new Open();
    }

    /** Without an end in sight. */
    record Open() implements Advance {}

    /**
     * Until a time at the latest.
     *
     * @param started on the clock of {@link System#nanoTime}, ns
     */
    record Until(long started, Duration limit) implements Advance {}

    /**
     * Until all of so many are done.
     *
     * @param started on the clock of {@link System#nanoTime}, ns
     * @param before how many were done then
     */
    record Counted(long started, long before, Supplier<Event.Count> counting) implements Advance {

        /** Of those that none is done of now. */
        public Counted(Supplier<Event.Count> counting) {
            this(System.nanoTime(), 0, counting);
        }
    }

    /** By its time limit where it has one. */
    static Advance within(long started, Optional<Duration> limit) {
        return limit.<Advance>map(time -> new Until(started, time)).orElse(open());
    }

    /** How much of it is done or over, 0 to 1. */
    default OptionalDouble share(long now) {
        return switch (this) {
            case Open open -> OptionalDouble.empty();
            case Until(long started, var limit) ->
                    limit.isZero()
                            ? OptionalDouble.of(1)
                            : OptionalDouble.of(seconds(now - started) / seconds(limit));
            case Counted counted -> counted.counting.get().share();
        };
    }

    /** How long it may still go on: by its limit, or as fast as so far. */
    default Optional<Duration> left(long now) {
        return switch (this) {
            case Open open -> Optional.empty();
            case Until(long started, var limit) -> {
                var left = limit.minusNanos(now - started);
                yield Optional.of(left.isNegative() ? Duration.ZERO : left);
            }
            case Counted(long started, long before, var counting) -> {
                var count = counting.get();
                if (count.done() <= before) yield Optional.empty();
                double each = (double) (now - started) / (count.done() - before);
                yield Optional.of(Duration.ofNanos((long) (each * (count.total() - count.done()))));
            }
        };
    }

    /** What is counted, if anything. */
    default Optional<Event.Count> count() {
        return this instanceof Counted counted
                ? Optional.of(counted.counting.get())
                : Optional.empty();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
