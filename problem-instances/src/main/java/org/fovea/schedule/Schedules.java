package org.fovea.schedule;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.input.InvalidInput;
import org.fovea.instance.FileKind;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.instance.Scale;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * Reads and writes schedule files ({@code fovea-schedule/1}): problem.md, section 4, field by
 * field.
 *
 * <p>Reading checks the form alone; whether ids are known and rules hold is asked of the checker.
 */
public final class Schedules {

    /** The value of their field {@code format}. */
    public static final String TAG = FileKind.SCHEDULE.tag();

    private static final Form<String> SHA256 = Scalars.hexadecimal(64);

    /** One per task and stage, where no input shares a launch. */
    private static final int LAUNCHES = Limits.TASKS * Limits.STAGES;

    /** Ids that name something elsewhere; whether it exists is a rule's question. */
    private static final Form<String> REFERENCE = Scalars.text();

    /** Whether it lies on the canvas is rule 7's question. */
    private static final Form<Integer> EDGE = Numbers.integer(0, Integer.MAX_VALUE);

    private static final Form<Long> COUNT = Numbers.integer(0, Long.MAX_VALUE);

    private static final Structure<Placement> PLACEMENT =
            Structure.of(
                    "placement",
                    fields -> {
                        var task = fields.required("task", REFERENCE, Placement::task);
                        var scale = fields.optional("scale", Quantities.SCALE, Schedules::scale);
                        var x = fields.optional("x", EDGE, onCanvas(Placement.OnCanvas::x));
                        var y = fields.optional("y", EDGE, onCanvas(Placement.OnCanvas::y));
                        fields.oneShapeOf(
                                "\"scale\", \"x\" and \"y\" on a rectangle canvas, \"scale\" alone"
                                        + " on a volume canvas, none on a crop",
                                Structure.Shape.of(scale, x, y),
                                Structure.Shape.of(scale),
                                Structure.Shape.of());
                        return values ->
                                placement(
                                        values.of(task),
                                        values.of(scale),
                                        values.of(x),
                                        values.of(y));
                    });

    private static final Structure<Input> INPUT =
            Structure.of(
                    "input",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Input::id);
                        var network = fields.required("network", REFERENCE, Input::network);
                        var placements =
                                fields.required(
                                        "placements",
                                        Listing.of("placements", PLACEMENT, 1, Limits.TASKS),
                                        Input::placements);
                        return values ->
                                new Input(values.of(id), values.of(network), values.of(placements));
                    });

    private static final Structure<Launch> LAUNCH =
            Structure.of(
                    "launch",
                    fields -> {
                        var start = fields.required("start", Quantities.TIME, Launch::start);
                        var end =
                                fields.required(
                                        "end",
                                        Numbers.microseconds(Long.MIN_VALUE, Long.MAX_VALUE),
                                        Launch::end);
                        var network = fields.required("network", REFERENCE, Launch::network);
                        var stage =
                                fields.required(
                                        "stage",
                                        Numbers.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
                                        Launch::stage);
                        var inputs =
                                fields.required(
                                        "inputs",
                                        Listing.of("input ids", REFERENCE, 0, Limits.TASKS),
                                        Launch::inputs);
                        return values ->
                                new Launch(
                                        values.of(start),
                                        values.of(end),
                                        values.of(network),
                                        values.of(stage),
                                        values.of(inputs));
                    });

    private static final Structure<Provenance> SOLVER =
            Structure.onePerLine(
                    "solver",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Provenance::name);
                        var status =
                                fields.required(
                                        "status",
                                        Scalars.constant(Status.class),
                                        Provenance::status);
                        var utility =
                                fields.optional("utility", Quantities.UTILITY, Provenance::utility);
                        var bound = fields.optional("bound", Quantities.UTILITY, Provenance::bound);
                        var boundBy =
                                fields.optional("boundBy", Scalars.text(), Provenance::boundBy);
                        var wallTime =
                                fields.optionalLong("wallTimeMs", COUNT, Provenance::wallTimeMs);
                        var seed =
                                fields.optionalLong(
                                        "seed",
                                        Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE),
                                        Provenance::seed);
                        var threads =
                                fields.optionalInt(
                                        "threads",
                                        Numbers.integer(1, Integer.MAX_VALUE),
                                        Provenance::threads);
                        var workUnits =
                                fields.optionalLong("workUnits", COUNT, Provenance::workUnits);
                        var interrupted =
                                fields.optional(
                                        "interrupted", Scalars.flag(), Provenance::interrupted);
                        var version =
                                fields.optional("version", Scalars.text(), Provenance::version);
                        var command =
                                fields.optional("command", Scalars.text(), Provenance::command);
                        return values ->
                                new Provenance(
                                        values.of(name),
                                        values.of(status),
                                        values.of(utility),
                                        values.of(bound),
                                        values.of(boundBy),
                                        values.of(wallTime),
                                        values.of(seed),
                                        values.of(threads),
                                        values.of(workUnits),
                                        values.of(interrupted),
                                        values.of(version),
                                        values.of(command));
                    });

    private static final Format<Schedule> FORMAT =
            new Format<>(TAG, "A schedule of Fovea", content());

    private static final int OPENING = 1_024; // bytes; ours open with some 400

    private static final Format<Opening> OPENINGS =
            new Format<>(TAG, "What a schedule of Fovea opens with", opening());

    private Schedules() {}

    /**
     * What a schedule says of itself before its inputs.
     *
     * @param instance the instance's name
     */
    public record Opening(
            String instance, Optional<String> instanceSha256, Optional<Provenance> provenance) {}

    /**
     * Reads a schedule file.
     *
     * @throws org.fovea.input.InvalidInput with every error of its form: rule 0 is broken
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static Schedule read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a schedule file that is in memory. */
    public static Schedule read(Document document) {
        return FORMAT.read(document);
    }

    /**
     * Reads what a schedule file opens with and nothing after it, for files in the order of fields
     * in which they are written here. The rest of the file may be anything.
     */
    public static Opening opening(Path file) {
        try {
            return OPENINGS.readOpening(Document.opening(file, OPENING));
        } catch (InvalidInput cut) { // perhaps; then a longer look finds nothing wrong
            return OPENINGS.readOpening(Document.read(file));
        }
    }

    /** Writes a schedule file, whole or not at all: the same schedule gives the same bytes. */
    public static void write(Schedule schedule, Path target) {
        FORMAT.write(schedule, target);
    }

    /** Writes a schedule to a stream, which stays open. */
    public static void write(Schedule schedule, OutputStream target) {
        FORMAT.write(schedule, target);
    }

    /** The JSON Schema of schedule files. */
    public static String schema() {
        return FORMAT.schema();
    }

    /** A schedule inside another document. */
    public static Form<Schedule> form() {
        return FORMAT.content();
    }

    /** A placement inside another document. */
    public static Form<Placement> placementForm() {
        return PLACEMENT;
    }

    private static Structure<Schedule> content() {
        return Structure.onePerLine(
                "schedule",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var instance = fields.required("instance", REFERENCE, Schedule::instance);
                    var sha256 =
                            fields.optional("instanceSha256", SHA256, Schedule::instanceSha256);
                    var solver = fields.optional("solver", SOLVER, Schedule::provenance);
                    var inputs =
                            fields.required(
                                    "inputs",
                                    lines("inputs", INPUT, Limits.TASKS),
                                    Schedule::inputs);
                    var launches =
                            fields.required(
                                    "launches",
                                    lines("launches", LAUNCH, LAUNCHES),
                                    Schedule::launches);
                    var rejected =
                            fields.required(
                                    "rejected",
                                    lines("task ids", REFERENCE, Limits.TASKS),
                                    Schedule::rejected);
                    return values ->
                            new Schedule(
                                    values.of(instance),
                                    values.of(sha256),
                                    values.of(solver),
                                    values.of(inputs),
                                    values.of(launches),
                                    values.of(rejected));
                });
    }

    private static Structure<Opening> opening() {
        return Structure.onePerLine(
                "opening",
                fields -> {
                    fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                    var instance = fields.required("instance", REFERENCE, Opening::instance);
                    var sha256 = fields.optional("instanceSha256", SHA256, Opening::instanceSha256);
                    var solver = fields.optional("solver", SOLVER, Opening::provenance);
                    return values ->
                            new Opening(values.of(instance), values.of(sha256), values.of(solver));
                });
    }

    private static <E> Form<List<E>> lines(String elements, Form<E> element, int most) {
        return Listing.of(elements, element, 0, most).onePerLine();
    }

    private static Placement placement(
            String task, Optional<Scale> scale, Optional<Integer> x, Optional<Integer> y) {
        if (scale.isEmpty()) return new Placement.Crop(task);
        if (x.isEmpty() || y.isEmpty()) return new Placement.InVolume(task, scale.get());
        return new Placement.OnCanvas(task, scale.get(), x.get(), y.get());
    }

    private static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas canvas -> Optional.of(canvas.scale());
            case Placement.InVolume volume -> Optional.of(volume.scale());
        };
    }

    private static Function<Placement, Optional<Integer>> onCanvas(
            Function<Placement.OnCanvas, Integer> edge) {
        return placement ->
                placement instanceof Placement.OnCanvas canvas
                        ? Optional.of(edge.apply(canvas))
                        : Optional.empty();
    }
}
