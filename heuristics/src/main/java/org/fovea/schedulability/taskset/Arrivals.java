package org.fovea.schedulability.taskset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.fovea.instance.Instance;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;

/**
 * Arrivals that a task set allows, as an instance to run a policy on. A task's {@code track} is its
 * stream, its {@code frame} the number of its release; it is mandatory from the stream's exit on.
 */
public final class Arrivals {

    private static final int PERIODS = 3;
    private static final int MOST_TASKS = 500;

    /** When the arrivals of a stream come, and by how much each release is late. */
    private interface Pattern {

        /** The first, us. */
        long first(Stream stream);

        /** From one to the next, us, at least the period. */
        long gap(Stream stream);

        /** At most the jitter, us. */
        long delay(Stream stream, int number);
    }

    private Arrivals() {}

    /**
     * Arrivals that are hard to serve, for some periods of the slowest stream, fewer where they
     * would be many tasks: all streams together, each stream in turn blocking the others, and
     * random ones.
     *
     * @param runs of random arrivals
     */
    public static List<Instance> hard(TaskSet set, int runs) {
        long until = until(set);
        var found = new ArrayList<Instance>();
        found.add(together(set, until));
        for (var blocker : set.streams()) found.add(blockedBy(set, blocker, until));
        for (int run = 0; run < runs; run++) found.add(sporadic(set, until, run));
        return found;
    }

    private static long until(TaskSet set) {
        long slowest = set.streams().stream().mapToLong(Stream::period).max().orElseThrow();
        double tasks = // a us
                set.streams().stream()
                        .mapToDouble(stream -> (double) stream.objects() / stream.period())
                        .sum();
        return Math.min(PERIODS * slowest, (long) (MOST_TASKS / tasks));
    }

    /**
     * All streams at once and as often as they may, the first release of each as late as its jitter
     * allows and the others not at all: the critical instant of independent preemptive tasks (Liu
     * and Layland 1973), and a hard case of others.
     *
     * @param until time of the last arrival, us
     */
    public static Instance together(TaskSet set, long until) {
        return instance(set, until, new Together(0, set.streams().getFirst()));
    }

    /**
     * As {@link #together}, but for one stream, whose first release comes 1 us earlier: whatever of
     * it has begun by then blocks all others.
     */
    public static Instance blockedBy(TaskSet set, Stream blocker, long until) {
        return instance(set, until, new Together(1, blocker));
    }

    /** First arrivals anywhere in the period, gaps of up to an eighth more than it, any delay. */
    public static Instance sporadic(TaskSet set, long until, long seed) {
        var random = new SplittableRandom(seed);
        return instance(
                set,
                until,
                new Pattern() {
                    @Override
                    public long first(Stream stream) {
                        return random.nextLong(stream.period());
                    }

                    @Override
                    public long gap(Stream stream) {
                        return stream.period() + random.nextLong(stream.period() / 8 + 1);
                    }

                    @Override
                    public long delay(Stream stream, int number) {
                        return random.nextLong(stream.jitter() + 1);
                    }
                });
    }

    private record Together(long lead, Stream blocker) implements Pattern {

        @Override
        public long first(Stream stream) {
            return stream.equals(blocker) ? 0 : lead;
        }

        @Override
        public long gap(Stream stream) {
            return stream.period();
        }

        @Override
        public long delay(Stream stream, int number) {
            return number == 0 ? stream.jitter() : 0;
        }
    }

    private static Instance instance(TaskSet set, long until, Pattern pattern) {
        long longest = set.streams().stream().mapToLong(Stream::jitter).max().orElse(0);
        var tasks = new ArrayList<Task>();
        for (int s = 0; s < set.streams().size(); s++) {
            var stream = set.streams().get(s);
            long arrival = pattern.first(stream) + longest - stream.jitter();
            for (int number = 0; arrival <= until + longest; number++) {
                long release = arrival + pattern.delay(stream, number);
                for (int k = 1; k <= stream.objects(); k++)
                    tasks.add(
                            task(
                                    "%d-%d-%d".formatted(s + 1, number + 1, k),
                                    stream,
                                    number,
                                    release));
                arrival += pattern.gap(stream);
            }
        }
        return new Instance(set.name(), "", List.of(set.device()), tasks);
    }

    private static Task task(String id, Stream stream, int number, long release) {
        var source =
                new Source(
                        Optional.of(new Source.Frame.Number(number)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(stream.id()));
        return new Task(
                id,
                release,
                release + stream.deadline(),
                stream.object(),
                Weight.ONE,
                true,
                stream.exit(),
                source);
    }
}
