package org.fovea.cli.serve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.cli.explain.Explained;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Failure;
import org.fovea.cli.results.Solved;
import org.fovea.json.Field;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/**
 * One line of the server.
 *
 * @param id of the request; absent where the line is about none, or about one without a usable id
 */
public record Reply(Optional<String> id, Said said) {

    private static final Structure<Said.Hello> HELLO =
            Structure.of(
                    "hello",
                    fields -> {
                        var count = Numbers.integer(1, Integer.MAX_VALUE);
                        fields.required(Format.FIELD, Scalars.exactly(Asked.TAG), _ -> Asked.TAG);
                        var release =
                                fields.required("release", Scalars.text(), Said.Hello::release);
                        var workers = fields.required("workers", count, Said.Hello::workers);
                        var queue = fields.required("queue", count, Said.Hello::queue);
                        var longest =
                                fields.required("longestLine", count, Said.Hello::longestLine);
                        return values ->
                                new Said.Hello(
                                        values.of(release),
                                        values.of(workers),
                                        values.of(queue),
                                        values.of(longest));
                    });

    private static final Structure<Said.Cancelled> CANCELLED =
            Structure.of(
                    "cancelled",
                    fields -> {
                        var request =
                                fields.required("request", Scalars.text(), Said.Cancelled::request);
                        var found =
                                fields.required(
                                        "found",
                                        Scalars.constant(Said.Standing.class),
                                        Said.Cancelled::found);
                        return values -> new Said.Cancelled(values.of(request), values.of(found));
                    });

    private static final Structure<Said.Ending> ENDING =
            Structure.of(
                    "ending",
                    fields -> {
                        var open =
                                fields.required(
                                        "open",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Said.Ending::open);
                        return values -> new Said.Ending(values.of(open));
                    });

    /** A line of the server. */
    public static final Format<Reply> FORMAT =
            new Format<>(Asked.TAG, "A line of fovea serve", Structure.of("reply", Kinds::declare));

    /** The bytes of the line, with its line feed. */
    byte[] line() {
        return FORMAT.bytes(this);
    }

    /** The fields of a reply, one or two of which are there beside the id. */
    private record Kinds(
            Field<Optional<Said.Hello>> hello,
            Field<Optional<Event>> event,
            Field<Optional<Solved>> solved,
            Field<Optional<Schedule>> schedule,
            Field<List<String>> warnings,
            Field<Optional<Checked>> checked,
            Field<Optional<Explained>> explained,
            Field<Boolean> full,
            Field<Optional<Failure>> failed,
            Field<Optional<Said.Cancelled>> cancelled,
            Field<Optional<Said.Ending>> ending) {

        static Function<Structure.Values, Reply> declare(Structure.Fields<Reply> fields) {
            var id = fields.optional("id", Scalars.text(), Reply::id);
            var kinds =
                    new Kinds(
                            fields.optional("hello", HELLO, reply -> reply.as(Said.Hello.class)),
                            fields.optional(
                                    "event",
                                    Event.FORMAT.content(),
                                    reply ->
                                            reply.as(Said.Progress.class)
                                                    .map(Said.Progress::event)),
                            fields.optional(
                                    "solved",
                                    Solved.format().content(),
                                    reply -> reply.solution().map(Said.Solution::solved)),
                            fields.optional(
                                    "schedule",
                                    Schedules.form(),
                                    reply -> reply.solution().flatMap(Said.Solution::schedule)),
                            fields.orElse(
                                    "warnings",
                                    Listing.of("warnings", Scalars.text(), 0, Integer.MAX_VALUE),
                                    List.of(),
                                    reply ->
                                            reply.solution()
                                                    .map(Said.Solution::warnings)
                                                    .orElse(List.of())),
                            fields.optional(
                                    "checked",
                                    Checked.format().content(),
                                    reply ->
                                            reply.as(Said.Verdict.class)
                                                    .map(Said.Verdict::checked)),
                            fields.optional(
                                    "explained",
                                    Explained.format().content(),
                                    reply ->
                                            reply.as(Said.Account.class)
                                                    .map(Said.Account::explained)),
                            fields.withDefault(
                                    "full",
                                    Scalars.flag(),
                                    false,
                                    reply ->
                                            reply.as(Said.Refused.class)
                                                    .filter(Said.Refused::full)
                                                    .isPresent()),
                            fields.optional(
                                    "failed",
                                    Failure.FORMAT.content(),
                                    reply ->
                                            reply.as(Said.Refused.class)
                                                    .map(Said.Refused::failure)),
                            fields.optional(
                                    "cancelled",
                                    CANCELLED,
                                    reply -> reply.as(Said.Cancelled.class)),
                            fields.optional(
                                    "ending", ENDING, reply -> reply.as(Said.Ending.class)));
            fields.oneShapeOf(
                    "one kind of line",
                    Structure.Shape.of(kinds.hello),
                    Structure.Shape.of(kinds.event),
                    Structure.Shape.of(kinds.solved, kinds.schedule),
                    Structure.Shape.of(kinds.solved),
                    Structure.Shape.of(kinds.checked),
                    Structure.Shape.of(kinds.explained),
                    Structure.Shape.of(kinds.failed),
                    Structure.Shape.of(kinds.cancelled),
                    Structure.Shape.of(kinds.ending));
            return values -> new Reply(values.of(id), kinds.said(values));
        }

        private Said said(Structure.Values values) {
            return values.of(hello)
                    .<Said>map(each -> each)
                    .or(() -> values.of(event).map(Said.Progress::new))
                    .or(() -> values.of(solved).map(each -> solution(each, values)))
                    .or(() -> values.of(checked).map(Said.Verdict::new))
                    .or(() -> values.of(explained).map(Said.Account::new))
                    .or(() ->
                            values.of(failed).map(each -> new Said.Refused(values.of(full), each)))
                    .or(() -> values.of(cancelled))
                    .or(() -> values.of(ending))
                    .orElseThrow();
        }

        private Said.Solution solution(Solved whole, Structure.Values values) {
            return new Said.Solution(whole, values.of(schedule), values.of(warnings));
        }
    }

    private <T extends Said> Optional<T> as(Class<T> kind) {
        return Optional.of(said).filter(kind::isInstance).map(kind::cast);
    }

    private Optional<Said.Solution> solution() {
        return as(Said.Solution.class);
    }
}
