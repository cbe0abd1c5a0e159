package org.fovea.instance;

import java.util.Optional;
import java.util.function.Function;
import org.fovea.json.Either;
import org.fovea.json.Form;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** A task in JSON: the table of problem.md, section 3, field by field. */
final class TaskForms {

    /** The size of an object. */
    static final Structure<Extent> OBJECT =
            Structure.of(
                    "object",
                    fields -> {
                        var width =
                                fields.optional(
                                        "width",
                                        Quantities.SIDE,
                                        rectangle(Extent.Rectangle::width));
                        var height =
                                fields.optional(
                                        "height",
                                        Quantities.SIDE,
                                        rectangle(Extent.Rectangle::height));
                        var volume =
                                fields.optional(
                                        "volume",
                                        Numbers.integer(1, Limits.VOLUME),
                                        extent ->
                                                extent instanceof Extent.Volume(long px2)
                                                        ? Optional.of(px2)
                                                        : Optional.empty());
                        fields.oneShapeOf(
                                "\"width\" and \"height\", or \"volume\" alone",
                                Structure.Shape.of(width, height),
                                Structure.Shape.of(volume));
                        return values ->
                                values.of(volume)
                                        .<Extent>map(Extent.Volume::new)
                                        .orElseGet(() ->
                                                new Extent.Rectangle(
                                                        values.of(width).orElseThrow(),
                                                        values.of(height).orElseThrow()));
                    });

    private static final Form<Source.Frame> FRAME =
            Either.byString(
                    Scalars.name()
                            .as(
                                    Source.Frame.Name::new,
                                    frame -> ((Source.Frame.Name) frame).name()),
                    Numbers.integer(0, Limits.TIME)
                            .as(
                                    Source.Frame.Number::new,
                                    frame -> ((Source.Frame.Number) frame).number()),
                    Source.Frame.Name.class::isInstance);

    private static final Structure<Source> SOURCE =
            Structure.of(
                    "source",
                    fields -> {
                        var frame = fields.optional("frame", FRAME, Source::frame);
                        var x = fields.optionalInt("x", Quantities.COORDINATE, Source::x);
                        var y = fields.optionalInt("y", Quantities.COORDINATE, Source::y);
                        var track = fields.optional("track", Scalars.name(), Source::track);
                        return values ->
                                new Source(
                                        values.of(frame),
                                        values.of(x),
                                        values.of(y),
                                        values.of(track));
                    });

    /** A task. */
    static final Structure<Task> TASK =
            Structure.of(
                    "task",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Task::id);
                        var release = fields.required("release", Quantities.TIME, Task::release);
                        var deadline =
                                fields.required(
                                        "deadline",
                                        Numbers.microseconds(1, Limits.TIME),
                                        Task::deadline);
                        var object = fields.required("object", OBJECT, Task::object);
                        var weight =
                                fields.withDefault(
                                        "weight", Quantities.WEIGHT, Weight.ONE, Task::weight);
                        var mandatory =
                                fields.withDefault(
                                        "mandatory", Scalars.flag(), false, Task::mandatory);
                        var minExit =
                                fields.withDefault(
                                        "minExit",
                                        Numbers.integer(1, Limits.STAGES),
                                        1,
                                        Task::minExit);
                        var source = fields.orElse("source", SOURCE, Source.UNKNOWN, Task::source);
                        fields.onlyWhere(mandatory, true, minExit);
                        return values ->
                                new Task(
                                        values.of(id),
                                        values.of(release),
                                        values.of(deadline),
                                        values.of(object),
                                        values.of(weight),
                                        values.of(mandatory),
                                        values.of(minExit),
                                        values.of(source));
                    });

    private TaskForms() {}

    private static <V> Function<Extent, Optional<V>> rectangle(Function<Extent.Rectangle, V> side) {
        return extent ->
                extent instanceof Extent.Rectangle rectangle
                        ? Optional.of(side.apply(rectangle))
                        : Optional.empty();
    }
}
