package org.fovea.cli.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * One line of an event file ({@code fovea-events/1}, docs/formats/events.md).
 *
 * @param timeMs since the process was started
 * @param misses of the best schedule so far
 * @param source the part that improved utility or bound last
 * @param count how many are done of something that can be counted
 * @param run of a comparison, which the event is about
 */
public record Event(
        Kind event,
        long timeMs,
        Optional<Utility> utility,
        Optional<Utility> bound,
        OptionalInt gapMillionths,
        OptionalInt misses,
        Optional<String> source,
        Optional<Count> count,
        Optional<Subject> run) {

    /** What happened. */
    public enum Kind {
        /** The work starts. */
        START,
        /** Something improved, or time has passed. */
        PROGRESS,
        /** A run of a comparison starts. */
        RUN_START,
        /** A run of a comparison has ended. */
        RUN_END,
        /** The work has ended. */
        END
    }

    /** What is counted. */
    public enum Unit {
        /** Tasks that a policy has been told of. */
        ARRIVALS,
        /** Cells of a table of latencies, each as often as it is measured. */
        CELLS,
        /** Launches of a plan. */
        LAUNCHES,
        /** Runs, of whatever goes on. */
        RUNS
    }

    /** So many of so many. */
    public record Count(long done, long total, Unit unit) {

        /** What is done of all. */
        OptionalDouble share() {
            return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done / total);
        }

        @Override
        public String toString() {
            return done + " of " + total + " " + unit.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A run of a comparison.
     *
     * @param status of its answer, or {@code FAILED}; absent before its end
     */
    public record Subject(String instance, String solver, long seed, Optional<String> status) {}

    private static final Form<Count> COUNT =
            Structure.of(
                    "count",
                    fields -> {
                        var whole = Numbers.integer(0, Long.MAX_VALUE);
                        var done = fields.required("done", whole, Count::done);
                        var total = fields.required("total", whole, Count::total);
                        var unit =
                                fields.required("unit", Scalars.constant(Unit.class), Count::unit);
                        return values ->
                                new Count(values.of(done), values.of(total), values.of(unit));
                    });

    private static final Form<Subject> SUBJECT =
            Structure.of(
                    "run",
                    fields -> {
                        var instance =
                                fields.required("instance", Scalars.text(), Subject::instance);
                        var solver = fields.required("solver", Scalars.text(), Subject::solver);
                        var seed =
                                fields.required(
                                        "seed",
                                        Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                        Subject::seed);
                        var status = fields.optional("status", Scalars.text(), Subject::status);
                        return values ->
                                new Subject(
                                        values.of(instance),
                                        values.of(solver),
                                        values.of(seed),
                                        values.of(status));
                    });

    private static final String TAG = "fovea-events/1";
    private static final int MILLION = 1_000_000;

    /** A line. */
    public static final Format<Event> FORMAT =
            new Format<>(
                    TAG,
                    "One event of a run of Fovea",
                    Structure.of(
                            "event",
                            fields -> {
                                fields.required(Format.FIELD, Scalars.exactly(TAG), event -> TAG);
                                var kind =
                                        fields.required(
                                                "event",
                                                Scalars.constant(Kind.class),
                                                Event::event);
                                var time =
                                        fields.required(
                                                "timeMs",
                                                Numbers.integer(0, Long.MAX_VALUE),
                                                Event::timeMs);
                                var utility =
                                        fields.optional(
                                                "utility", Quantities.UTILITY, Event::utility);
                                var bound =
                                        fields.optional("bound", Quantities.UTILITY, Event::bound);
                                var gap =
                                        fields.optionalInt(
                                                "gapMillionths",
                                                Numbers.integer(0, MILLION),
                                                Event::gapMillionths);
                                var misses =
                                        fields.optionalInt(
                                                "misses",
                                                Numbers.integer(0, Integer.MAX_VALUE),
                                                Event::misses);
                                var source =
                                        fields.optional("source", Scalars.text(), Event::source);
                                var count = fields.optional("count", COUNT, Event::count);
                                var run = fields.optional("run", SUBJECT, Event::run);
                                return values ->
                                        new Event(
                                                values.of(kind),
                                                values.of(time),
                                                values.of(utility),
                                                values.of(bound),
                                                values.of(gap),
                                                values.of(misses),
                                                values.of(source),
                                                values.of(count),
                                                values.of(run));
                            }));
}
