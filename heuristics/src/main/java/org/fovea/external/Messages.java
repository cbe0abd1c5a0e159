package org.fovea.external;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.instance.Accuracy;
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
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedules;

/** The JSON of messages: an object with one field, which names the kind of message. */
public final class Messages {

    /** Names the protocol and its version, in the first line. */
    private static final String TAG = "fovea-exec/1";

    private static final Form<Long> TIME = Numbers.microseconds(0, Limits.TIME);
    private static final Form<Integer> STAGE = Numbers.integer(1, Limits.STAGES);
    private static final Form<List<String>> TASKS =
            Listing.of("tasks", Scalars.text(), 1, Limits.TASKS);
    private static final Form<List<Accuracy>> CONFIDENCES =
            Listing.of("confidences", Quantities.ACCURACY, 0, Limits.TASKS);
    private static final Form<List<List<Placement>>> CANVASES =
            Listing.of(
                    "canvases",
                    Listing.of("placements", Schedules.placementForm(), 1, Limits.TASKS),
                    1,
                    Limits.BATCH);

    private static final Structure<Message.Hello> HELLO =
            Structure.of(
                    "hello",
                    fields -> {
                        fields.required(Format.FIELD, Scalars.exactly(TAG), _ -> TAG);
                        var instance =
                                fields.required(
                                        "instance", Instances.form(), Message.Hello::instance);
                        return values -> new Message.Hello(values.of(instance));
                    });

    private static final Structure<Message.Release> RELEASE =
            Structure.of(
                    "release",
                    fields -> {
                        var at = fields.required("at", TIME, Message.Release::at);
                        var task =
                                fields.required(
                                        "task", Instances.taskForm(), Message.Release::task);
                        return values -> new Message.Release(values.of(at), values.of(task));
                    });

    private static final Structure<Message.Ended> ENDED =
            Structure.of(
                    "ended",
                    fields -> {
                        var at = fields.required("at", TIME, Message.Ended::at);
                        var device =
                                fields.required("device", Scalars.text(), Message.Ended::device);
                        var network =
                                fields.required("network", Scalars.text(), Message.Ended::network);
                        var stage = fields.required("stage", STAGE, Message.Ended::stage);
                        var tasks = fields.required("tasks", TASKS, Message.Ended::tasks);
                        var confidences =
                                fields.orElse(
                                        "confidences",
                                        CONFIDENCES,
                                        List.of(),
                                        Message.Ended::confidences);
                        return values ->
                                new Message.Ended(
                                        values.of(at),
                                        values.of(device),
                                        values.of(network),
                                        values.of(stage),
                                        values.of(tasks),
                                        values.of(confidences));
                    });

    private static final Structure<Message.Idle> IDLE =
            Structure.of(
                    "idle",
                    fields -> {
                        var at = fields.required("at", TIME, Message.Idle::at);
                        var device =
                                fields.required("device", Scalars.text(), Message.Idle::device);
                        return values -> new Message.Idle(values.of(at), values.of(device));
                    });

    private static final Structure<Message.Start> START =
            Structure.of(
                    "start",
                    fields -> {
                        var network =
                                fields.required("network", Scalars.text(), Message.Start::network);
                        var stage = fields.withDefault("stage", STAGE, 1, Message.Start::stage);
                        var tasks = fields.optional("tasks", TASKS, Message.Start::tasks);
                        var canvases =
                                fields.optional("canvases", CANVASES, Message.Start::canvases);
                        fields.oneShapeOf(
                                "\"tasks\", or \"canvases\" where inputs of a canvas network begin",
                                Structure.Shape.of(tasks),
                                Structure.Shape.of(canvases));
                        return values ->
                                new Message.Start(
                                        values.of(network),
                                        values.of(stage),
                                        values.of(tasks),
                                        values.of(canvases));
                    });

    private static final Structure<Message.Wait> WAIT =
            Structure.of(
                    "wait",
                    fields -> {
                        var until = fields.optionalLong("until", TIME, Message.Wait::until);
                        return values -> new Message.Wait(values.of(until));
                    });

    private static final Format<Message> EVERY =
            new Format<>(TAG, "A line between Fovea and an external policy", any());

    private static final Format<Message.Reply> REPLIES =
            new Format<>(TAG, "A decision of an external policy", replies());

    private Messages() {}

    /** The JSON Schema of messages. */
    public static String schema() {
        return EVERY.schema();
    }

    /** A message as one line, with its line feed. */
    static byte[] line(Message message) {
        String text = new String(EVERY.bytes(message), StandardCharsets.UTF_8);
        return (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a program answered.
     *
     * @param name what messages call the line
     * @throws org.fovea.input.InvalidInput where it is no decision
     */
    static Message.Reply reply(String name, String line) {
        return REPLIES.read(Document.of(name, line));
    }

    private static Structure<Message.Reply> replies() {
        return Structure.of(
                "decision",
                fields -> {
                    var start = fields.optional("start", START, only(Message.Start.class));
                    var wait = fields.optional("wait", WAIT, only(Message.Wait.class));
                    fields.oneShapeOf(
                            "\"start\" or \"wait\"",
                            Structure.Shape.of(start),
                            Structure.Shape.of(wait));
                    return values ->
                            values.of(start)
                                    .<Message.Reply>map(each -> each)
                                    .orElseGet(() -> values.of(wait).orElseThrow());
                });
    }

    private static Structure<Message> any() {
        return Structure.of(
                "message",
                fields -> {
                    var kinds =
                            List.of(
                                    fields.optional("hello", HELLO, only(Message.Hello.class)),
                                    fields.optional(
                                            "release", RELEASE, only(Message.Release.class)),
                                    fields.optional("ended", ENDED, only(Message.Ended.class)),
                                    fields.optional("idle", IDLE, only(Message.Idle.class)),
                                    fields.optional("start", START, only(Message.Start.class)),
                                    fields.optional("wait", WAIT, only(Message.Wait.class)));
                    fields.oneShapeOf(
                            "one message",
                            kinds.stream()
                                    .map(Structure.Shape::of)
                                    .toArray(Structure.Shape[]::new));
                    return values ->
                            kinds.stream()
                                    .map(values::of)
                                    .flatMap(Optional::stream)
                                    .findFirst()
                                    .<Message>map(each -> each)
                                    .orElseThrow();
                });
    }

    private static <M extends Message, T extends M> Function<M, Optional<T>> only(Class<T> kind) {
        return message ->
                kind.isInstance(message) ? Optional.of(kind.cast(message)) : Optional.empty();
    }
}
