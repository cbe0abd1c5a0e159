package org.fovea.schedulability.taskset;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.fovea.instance.Instances;
import org.fovea.instance.Limits;
import org.fovea.instance.Quantities;
import org.fovea.json.Document;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** Reads and writes files of recurring tasks ({@code fovea-task-set/1}). */
public final class TaskSets {

    /** The value of their field {@code format}. */
    public static final String TAG = "fovea-task-set/1";

    private static final Form<Long> POSITIVE = Numbers.microseconds(1, Limits.TIME);

    private static final Form<Stream> STREAM =
            Structure.of(
                    "stream",
                    fields -> {
                        var id = fields.required("id", Quantities.ID, Stream::id);
                        var object =
                                fields.required("object", Instances.objectForm(), Stream::object);
                        var objects =
                                fields.withDefault(
                                        "objects",
                                        Numbers.integer(1, Stream.MOST_OBJECTS),
                                        1,
                                        Stream::objects);
                        var period = fields.required("period", POSITIVE, Stream::period);
                        var deadline = fields.optionalLong("deadline", POSITIVE, TaskSets::shorter);
                        var jitter =
                                fields.withDefault("jitter", Quantities.TIME, 0L, Stream::jitter);
                        var exit =
                                fields.withDefault(
                                        "exit", Numbers.integer(1, Limits.STAGES), 1, Stream::exit);
                        var accuracy =
                                fields.withDefault(
                                        "accuracy",
                                        Quantities.ACCURACY,
                                        Stream.ANY,
                                        Stream::accuracy);
                        return values ->
                                new Stream(
                                        values.of(id),
                                        values.of(object),
                                        values.of(objects),
                                        values.of(period),
                                        values.of(deadline).orElse(values.of(period)),
                                        values.of(jitter),
                                        values.of(exit),
                                        values.of(accuracy));
                    });

    private TaskSets() {}

    /**
     * Reads a task set and the profile that it names.
     *
     * @throws org.fovea.input.InvalidInput with every error of the file (the first 100)
     * @throws org.fovea.json.UnusableFile where it cannot be opened
     */
    public static TaskSet read(Path file) {
        return read(Document.read(file));
    }

    /** Reads a task set that is in memory; its profile is relative to the document's folder. */
    public static TaskSet read(Document document) {
        return format(document.folder()).read(document);
    }

    /** Writes a task set file, whole or not at all: the same set gives the same bytes. */
    public static void write(TaskSet set, Path target) {
        format(Path.of("")).write(set, target);
    }

    /** Writes a task set to a stream, which stays open. */
    public static void write(TaskSet set, OutputStream target) {
        format(Path.of("")).write(set, target);
    }

    /** The JSON Schema of task set files. */
    public static String schema() {
        return format(Path.of("")).schema();
    }

    /** Absent where it is the period. */
    private static OptionalLong shorter(Stream stream) {
        return stream.deadline() == stream.period()
                ? OptionalLong.empty()
                : OptionalLong.of(stream.deadline());
    }

    private static Format<TaskSet> format(Path folder) {
        var streams = Listing.of("streams", STREAM, 1, TaskSet.MOST_STREAMS).onePerLine();
        var content =
                Structure.<TaskSet>onePerLine(
                        "taskSet",
                        fields -> {
                            fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                            var name = fields.required("name", Scalars.name(), TaskSet::name);
                            var description =
                                    fields.orElse(
                                            "description",
                                            Scalars.text(),
                                            "",
                                            TaskSet::description);
                            var device =
                                    fields.required(
                                            "device",
                                            Instances.deviceForm(folder),
                                            TaskSet::device);
                            var work = fields.required("streams", streams, TaskSet::streams);
                            return values ->
                                    new TaskSet(
                                            values.of(name),
                                            values.of(description),
                                            values.of(device),
                                            values.of(work));
                        });
        return new Format<>(TAG, "A set of recurring tasks of Fovea", content);
    }
}
