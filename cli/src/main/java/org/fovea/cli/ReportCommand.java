package org.fovea.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.progress.Course;
import org.fovea.cli.results.Reported;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.InvalidSchedule;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.instance.Instance;
import org.fovea.report.Exhibit;
import org.fovea.report.Page;
import org.fovea.report.TraceEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea report}: schedules as one page to look at. */
@Command(
        name = "report",
        description =
                "Draws schedules of an instance on one HTML page that opens offline: devices over"
                        + " time, canvases, tasks; or writes them as trace events.",
        footer = {
            "",
            "Examples:",
            "  fovea report crossing.json schedule.json -o crossing.html",
            "  fovea report crossing.json edf.json best.json -o both.html",
            "  fovea report crossing.json schedule.json --events run.jsonl -o crossing.html",
            "  fovea report crossing.json schedule.json --trace-events crossing.trace.json",
            "",
            "Exit code: 0 written, 1 a schedule that breaks the rules, 2 an unusable file."
        })
final class ReportCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "INSTANCE",
            description = "An instance file; - reads standard input.")
    String instance = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SCHEDULE",
            description = "Schedule files, shown side by side.")
    List<String> schedules = new ArrayList<>();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The page to write; - is standard output; default: none.")
    Optional<String> output = Optional.empty();

    @Option(
            names = "--trace-events",
            paramLabel = "FILE",
            description =
                    "A file of trace events to write, for Perfetto and its like; default: none.")
    Optional<String> traceEvents = Optional.empty();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "What solve --events wrote, for utility and bound over time: once per schedule,"
                            + " in their order; default: none.")
    List<String> events = new ArrayList<>();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        if (output.isEmpty() && traceEvents.isEmpty())
            throw new WrongUsage(
                    "no file to write", "-o FILE.html or --trace-events FILE, or both", "");
        if (events.size() > schedules.size())
            throw new WrongUsage(
                    "--events " + events.size() + " times",
                    "at most once per schedule, " + schedules.size() + " times",
                    "");
        var page = Target.of(output, session.streams().out(), common.json);
        var trace = new Target(traceEvents, session.streams().out());
        if (trace.stream()) throw new WrongUsage("--trace-events -", "the path of a file", "");
        var read = Subject.read(instance, session.streams().in()).instance();
        var exhibits = exhibits(read);
        page.write(out -> Page.write(read, exhibits, out));
        trace.write(out -> TraceEvents.write(read, exhibits, out));
        return new Reported(
                read.name(),
                exhibits.size(),
                read.tasks().size(),
                exhibits.stream().mapToInt(each -> each.schedule().launches().size()).sum(),
                output,
                traceEvents,
                session.typed().whole());
    }

    private List<Exhibit> exhibits(Instance read) {
        var exhibits = new ArrayList<Exhibit>();
        for (int s = 0; s < schedules.size(); s++) {
            var exhibit =
                    Exhibit.planned(
                            label(schedules.get(s)), InvalidSchedule.read(schedules.get(s), read));
            exhibits.add(s < events.size() ? exhibit.found(Course.read(events.get(s))) : exhibit);
        }
        return exhibits;
    }

    /** The file's own name where that tells it from the others. */
    private String label(String schedule) {
        String name = String.valueOf(Subject.path(schedule).getFileName());
        long alike =
                schedules.stream()
                        .filter(other ->
                                String.valueOf(Subject.path(other).getFileName()).equals(name))
                        .count();
        return alike == 1 ? name : schedule;
    }
}
