package org.fovea.execution.trace;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records.Fate;
import org.fovea.input.Check;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Launch;

/** Reads and writes trace files ({@code fovea-trace/1}). */
public final class Traces {

    /** The value of their field {@code format}. */
    public static final String TAG = "fovea-trace/1";

    /** A run that is behind ends after every time that a plan may have. */
    private static final long LATEST = 1_000 * Limits.TIME;

    private static final Form<Long> ACTUAL = Numbers.microseconds(0, LATEST);
    private static final Form<Long> LATENESS = Numbers.microseconds(-LATEST, LATEST);
    private static final Form<Integer> EXIT = Numbers.integer(0, Limits.STAGES);
    private static final Form<String> REFERENCE = Scalars.text();
    private static final int SHA256_DIGITS = 64;
    private static final int CHECKSUM_DIGITS = 16;
    private static final int LAUNCHES = Limits.TASKS * Limits.STAGES;

    static final Format<Trace> FORMAT =
            new Format<>(TAG, "What a run of a schedule did and delivered", content());

    private Traces() {}

    /**
     * Reads a trace file.
     *
     * @throws org.fovea.input.InvalidInput with every error of the file
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Trace read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a trace file that is in memory. */
    public static Trace read(Document document) {
        return FORMAT.read(document);
    }

    /** Writes a trace file, whole or not at all: the same trace gives the same bytes. */
    public static void write(Trace trace, Path target) {
        FORMAT.write(trace, target);
    }

    /** Writes a trace to a stream, which stays open. */
    public static void write(Trace trace, OutputStream target) {
        FORMAT.write(trace, target);
    }

    private static Structure<Trace> content() {
        return Structure.onePerLine(
                "trace",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var instance = fields.required("instance", REFERENCE, Trace::instance);
                    var sha256 =
                            fields.optional(
                                    "instanceSha256",
                                    Scalars.hexadecimal(SHA256_DIGITS),
                                    Trace::instanceSha256);
                    var conduct = fields.required("conduct", conduct(), Trace::conduct);
                    var failure = fields.optional("failure", Scalars.text(), Trace::failure);
                    var planned =
                            fields.required("plannedUtility", Quantities.UTILITY, Trace::planned);
                    var utility = fields.required("utility", Quantities.UTILITY, Trace::delivered);
                    var checksum =
                            fields.optional(
                                    "checksum",
                                    Scalars.hexadecimal(CHECKSUM_DIGITS),
                                    Trace::checksum);
                    var launches =
                            fields.required(
                                    "launches",
                                    Listing.of("launches", launch(), 0, LAUNCHES).onePerLine(),
                                    Trace::launches);
                    var tasks =
                            fields.required(
                                    "tasks",
                                    Listing.of("tasks", task(), 0, Limits.TASKS).onePerLine(),
                                    Trace::tasks);
                    return values ->
                            new Trace(
                                    values.of(instance),
                                    values.of(sha256),
                                    values.of(conduct),
                                    values.of(failure),
                                    values.of(planned),
                                    values.of(utility),
                                    values.of(checksum),
                                    values.of(launches),
                                    values.of(tasks));
                });
    }

    private static Structure<Conduct> conduct() {
        return Structure.of(
                "conduct",
                fields -> {
                    var backend = fields.required("backend", Scalars.text(), Conduct::backend);
                    var device = fields.optional("device", Scalars.text(), Conduct::device);
                    var networks = fields.optional("networks", Scalars.text(), Conduct::networks);
                    var planned = fields.optional("planned", Scalars.text(), Conduct::planned);
                    var overrun =
                            fields.required(
                                    "overrun", Scalars.constant(Overrun.class), Conduct::overrun);
                    var realTime = fields.required("realTime", Scalars.flag(), Conduct::realTime);
                    var seed =
                            fields.required(
                                    "seed",
                                    Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                    Conduct::seed);
                    var jitter = fields.withDefault("jitter", Quantities.TIME, 0L, Conduct::jitter);
                    return values ->
                            new Conduct(
                                    values.of(backend),
                                    values.of(device),
                                    values.of(networks),
                                    values.of(planned),
                                    values.of(overrun),
                                    values.of(realTime),
                                    values.of(seed),
                                    values.of(jitter));
                });
    }

    private static Structure<ExecutedLaunch> launch() {
        var inputs = Listing.of("input ids", REFERENCE, 0, Limits.TASKS);
        return Structure.of(
                "launch",
                fields -> {
                    var network =
                            fields.required("network", REFERENCE, of -> of.planned().network());
                    var stage =
                            fields.required(
                                    "stage",
                                    Numbers.integer(1, Limits.STAGES),
                                    of -> of.planned().stage());
                    var planned = fields.required("inputs", inputs, of -> of.planned().inputs());
                    var plannedStart =
                            fields.required(
                                    "plannedStart", Quantities.TIME, of -> of.planned().start());
                    var plannedEnd =
                            fields.required("plannedEnd", ACTUAL, of -> of.planned().end());
                    var fate =
                            fields.required(
                                    "fate", Scalars.constant(Fate.class), ExecutedLaunch::fate);
                    var start =
                            fields.optional(
                                    "start",
                                    ACTUAL,
                                    of -> of.span().map(ExecutedLaunch.Span::start));
                    var end =
                            fields.optional(
                                    "end", ACTUAL, of -> of.span().map(ExecutedLaunch.Span::end));
                    var lateness =
                            fields.optionalLong("lateness", LATENESS, ExecutedLaunch::lateness);
                    var cut = fields.orElse("cut", inputs, List.of(), ExecutedLaunch::cut);
                    fields.oneShapeOf(
                            "\"start\", \"end\" and \"lateness\" of a launch that ran, none of"
                                    + " another",
                            Structure.Shape.of(start, end, lateness),
                            Structure.Shape.of());
                    return values ->
                            agreeing(
                                    new ExecutedLaunch(
                                            new Launch(
                                                    values.of(plannedStart),
                                                    values.of(plannedEnd),
                                                    values.of(network),
                                                    values.of(stage),
                                                    values.of(planned)),
                                            values.of(fate),
                                            span(values.of(start), values.of(end)),
                                            values.of(cut)),
                                    values.of(lateness));
                });
    }

    private static Optional<ExecutedLaunch.Span> span(Optional<Long> start, Optional<Long> end) {
        return start.flatMap(from -> end.map(to -> new ExecutedLaunch.Span(from, to)));
    }

    private static ExecutedLaunch agreeing(ExecutedLaunch launch, OptionalLong lateness) {
        new Check()
                .that(
                        launch.lateness().equals(lateness),
                        "lateness",
                        lateness.orElse(0) + " us",
                        "end minus plannedEnd, " + launch.lateness().orElse(0) + " us")
                .done();
        return launch;
    }

    private static Structure<DeliveredTask> task() {
        return Structure.of(
                "task",
                fields -> {
                    var id = fields.required("id", Quantities.ID, DeliveredTask::id);
                    var planned = fields.required("plannedExit", EXIT, DeliveredTask::plannedExit);
                    var exit = fields.required("exit", EXIT, DeliveredTask::exit);
                    var miss = fields.required("miss", Scalars.flag(), DeliveredTask::miss);
                    var utility =
                            fields.required("utility", Quantities.UTILITY, DeliveredTask::utility);
                    var lateness =
                            fields.optionalLong("lateness", LATENESS, DeliveredTask::lateness);
                    return values -> {
                        var task =
                                new DeliveredTask(
                                        values.of(id),
                                        values.of(planned),
                                        values.of(exit),
                                        values.of(utility),
                                        values.of(lateness));
                        boolean stated = values.of(miss);
                        new Check()
                                .that(
                                        task.miss() == stated,
                                        "miss",
                                        stated + "",
                                        "true just where exit is 0")
                                .done();
                        return task;
                    };
                });
    }
}
