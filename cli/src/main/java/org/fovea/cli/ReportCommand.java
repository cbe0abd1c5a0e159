package org.fovea.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.report.Exhibits;
import org.fovea.cli.results.Reported;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.report.Exhibit;
import org.fovea.report.Page;
import org.fovea.report.TraceEvents;
import org.fovea.solving.Cancellation;
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
            "  fovea report crossing.json schedule.json --trace run.json -o run.html",
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

    @Mixin final Exhibits exhibits = new Exhibits();

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

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        if (output.isEmpty() && traceEvents.isEmpty())
            throw new WrongUsage(
                    "no file to write", "-o FILE.html or --trace-events FILE, or both", "");
        exhibits.check(schedules);
        var page = Target.of(output, session.streams().out(), common.json);
        var trace = new Target(traceEvents, session.streams().out());
        if (trace.stream()) throw new WrongUsage("--trace-events -", "the path of a file", "");
        var read = Subject.read(instance, session.streams().in()).instance();
        var cancellation = new Cancellation();
        session.interruption().cancelling(cancellation::cancel);
        var shown = exhibits.read(schedules, read, cancellation);
        page.write(out -> Page.write(read, shown, out));
        trace.write(out -> TraceEvents.write(read, shown, out));
        return new Reported(
                read.name(),
                (int) shown.stream().filter(each -> each.kind() == Exhibit.Kind.PLAN).count(),
                (int) shown.stream().filter(each -> each.kind() == Exhibit.Kind.TRACE).count(),
                read.tasks().size(),
                shown.stream().mapToInt(each -> each.schedule().launches().size()).sum(),
                output,
                traceEvents,
                session.typed().whole());
    }
}
