package org.fovea.cli.progress;

import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.Quantities;
import org.fovea.instance.Utility;
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
 */
public record Event(
        Kind event,
        long timeMs,
        Optional<Utility> utility,
        Optional<Utility> bound,
        OptionalInt gapMillionths,
        OptionalInt misses,
        Optional<String> source) {

    /** What happened. */
    public enum Kind {
        /** The solver starts. */
        START,
        /** Something improved, or time has passed. */
        PROGRESS,
        /** The solver has ended. */
        END
    }

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
                                return values ->
                                        new Event(
                                                values.of(kind),
                                                values.of(time),
                                                values.of(utility),
                                                values.of(bound),
                                                values.of(gap),
                                                values.of(misses),
                                                values.of(source));
                            }));
}
