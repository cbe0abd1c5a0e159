package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.Optional;
import org.fovea.json.Format;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What {@code report} wrote.
 *
 * @param traces runs of them, shown beside
 * @param page where the page was written; {@code -} for standard output
 * @param traceEvents where the trace events were written
 * @param command repeats it
 */
public record Reported(
        String instance,
        int schedules,
        int traces,
        int tasks,
        int launches,
        Optional<String> page,
        Optional<String> traceEvents,
        String command)
        implements Result {

    private static final String STREAM = "-";

    /** Its document. */
    public static Format<Reported> format() {
        return Head.format(
                "What report prints under --json",
                Structure.onePerLine(
                        "reported",
                        fields -> {
                            Head.of(fields, Reported::exit);
                            var count = Numbers.integer(0, Integer.MAX_VALUE);
                            var instance =
                                    fields.required("instance", Scalars.text(), Reported::instance);
                            var schedules =
                                    fields.required("schedules", count, Reported::schedules);
                            var traces = fields.withDefault("traces", count, 0, Reported::traces);
                            var tasks = fields.required("tasks", count, Reported::tasks);
                            var launches = fields.required("launches", count, Reported::launches);
                            var page = fields.optional("page", Scalars.text(), Reported::page);
                            var trace =
                                    fields.optional(
                                            "traceEvents", Scalars.text(), Reported::traceEvents);
                            var command =
                                    fields.required("command", Scalars.text(), Reported::command);
                            return values ->
                                    new Reported(
                                            values.of(instance),
                                            values.of(schedules),
                                            values.of(traces),
                                            values.of(tasks),
                                            values.of(launches),
                                            values.of(page),
                                            values.of(trace),
                                            values.of(command));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading("report of " + instance);
        lines.add(
                "shows",
                Figures.count(schedules, "schedule")
                        + (traces > 0 ? ", " + Figures.count(traces, "trace") : "")
                        + ", "
                        + launches
                        + (launches == 1 ? " launch" : " launches")
                        + ", "
                        + Figures.count(tasks, "task"));
        page.ifPresent(
                file -> lines.add("page", file.equals(STREAM) ? "on standard output" : file));
        traceEvents.ifPresent(file -> lines.add("events", file));
        lines.add("repeat", command);
        return lines.text();
    }

    @Override
    public boolean besideSchedule() {
        return page.filter(STREAM::equals).isPresent();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
