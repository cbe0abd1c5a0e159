package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.cli.cascade.Contest;
import org.fovea.cli.cascade.ContestOptions;
import org.fovea.cli.cascade.Contested;
import org.fovea.cli.compare.Entrants;
import org.fovea.cli.compare.Workforce;
import org.fovea.cli.library.LibraryOption;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.RunLog;
import org.fovea.cli.results.Compared;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.comparison.Comparison;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.ComparisonTable;
import org.fovea.comparison.Effort;
import org.fovea.comparison.RunStore;
import org.fovea.comparison.page.ComparisonPage;
import org.fovea.comparison.running.WorkerProcess;
import org.fovea.input.InvalidValue;
import org.fovea.json.UnusableFile;
import org.fovea.json.WholeFile;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Solver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea compare}: every solver on every instance with every seed, each run kept. */
@Command(
        name = "compare",
        description = {
            "Runs every solver on every instance and compares them with the best known and the best"
                    + " proven bound. With",
            "-o every run is kept: a comparison that was cut short goes on where it ended."
        },
        footer = {
            "",
            "Examples:",
            "  fovea compare crossing.json --solvers fifo,edf,edf-batch",
            "  fovea compare junction.json --cascade experts.json --orders auto,ratio --solvers edf"
                    + " --repeats 20",
            "  fovea compare street/*.json --solvers auto,edf --repeats 5 --time-limit 2s -o"
                    + " results",
            "",
            "Files in the folder: runs.jsonl, environment.json, schedules/, comparison.csv, .json,"
                    + " .tex and .html.",
            "Exit code: 0 every run ended with a result, 1 a run failed or is missing, 2 wrong"
                    + " usage or input, 3 a defect."
        })
final class CompareCommand implements Subcommand {

    private static final int MOST_REPEATS = 100_000;
    private static final int MOST_THREADS = 1_024;

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "INSTANCE", description = "Instance files.")
    List<String> instances = List.of();

    @Option(
            names = "--solvers",
            required = true,
            paramLabel = "A,B,C",
            description = "Names from `fovea solvers`, separated by commas.")
    String solvers = "";

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            description =
                    "Of each run: 250ms, 10s, 5m, or none (default: 10s; none with --work-limit).")
    Optional<String> timeLimit = Optional.empty();

    @Option(
            names = "--work-limit",
            paramLabel = "N",
            description = "Machine-independent steps of each run (default: none).")
    Optional<String> workLimit = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Good enough: (bound - utility) / bound, as 1%% or 0.01 (default:"
                            + " ${DEFAULT-VALUE}).")
    String gap = "0";

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Runs of each solver on each instance, with N seeds (default:"
                            + " ${DEFAULT-VALUE}).")
    String repeats = "1";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The first seed; the others follow it (default: ${DEFAULT-VALUE}).")
    String seed = "0";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of each run (default: ${DEFAULT-VALUE}).")
    String threads = "1";

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Runs made at once, each in a process of its own (default:"
                            + " ${DEFAULT-VALUE}).")
    String parallel = "1";

    @Mixin final LibraryOption library = new LibraryOption();

    @Option(
            names = "--baseline",
            paramLabel = "best|NAME",
            defaultValue = "best",
            description =
                    "What is 100 %%: the best known, or a solver's mean (default:"
                            + " ${DEFAULT-VALUE}).")
    String baseline = "best";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "A folder that keeps every run (default: nothing is kept).")
    Optional<String> output = Optional.empty();

    @Mixin final EventsOption events = new EventsOption();

    @Mixin final ContestOptions contest = new ContestOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var cascade = contest.file();
        if (cascade.isPresent()) return contested(cascade.get(), session);
        var work = new Workforce(processes(), effort().threads());
        var methods = Named.solvers(new Given("--solvers", solvers), session.streams().err());
        var entrants = Entrants.read(instances, library.ifAny());
        var plan = plan(entrants, methods);
        Stream.concat(work.warning().stream(), entrants.troubles().stream())
                .forEach(sentence -> session.streams().err().println("warning: " + sentence));
        if (output.isPresent())
            return compared(plan, work, Subject.path(output.get()), session, true);
        var folder = temporary();
        try {
            return compared(plan, work, folder, session, false);
        } finally {
            delete(folder);
        }
    }

    private Contested contested(String cascade, Session session) {
        if (Stream.of(output, timeLimit, workLimit).anyMatch(Optional::isPresent)
                || !List.of(gap, threads, parallel, baseline)
                        .equals(List.of("0", "1", "1", "best")))
            throw new WrongUsage(
                    "--cascade together with another option than --orders, --solvers, --repeats, --seed and --events",
                    "these alone",
                    "fovea simulate --cascade keeps a run");
        var cancellation = new Cancellation();
        session.interruption().cancelling(cancellation::cancel);
        var contenders =
                new Contest(
                        subjects(),
                        cascade,
                        contest,
                        new Given("--solvers", solvers),
                        new Contest.Seeds(firstSeed(), (int) count()),
                        session.streams().err(),
                        session.typed().whole());
        return contenders.held(cancellation, () -> session.surroundings(common, events.open()));
    }

    private long firstSeed() {
        return new Given("--seed", seed).integer(0, Long.MAX_VALUE - MOST_REPEATS);
    }

    private long count() {
        return new Given("--repeats", repeats).integer(1, MOST_REPEATS);
    }

    private List<Subject> subjects() {
        return instances.stream()
                .map(name -> Subject.read(name, InputStream.nullInputStream()))
                .toList();
    }

    private int processes() {
        return (int) new Given("--parallel", parallel).integer(1, MOST_THREADS);
    }

    private ComparisonPlan plan(Entrants entrants, List<Solver> methods) {
        long first = firstSeed();
        var seeds = LongStream.range(first, first + count()).boxed().toList();
        try {
            var hundred = Optional.of(baseline).filter(name -> !name.equals("best"));
            return new ComparisonPlan(
                    entrants.subjects(), entrants.unread(), methods, seeds, effort(), hundred);
        } catch (InvalidValue unusable) {
            var flaw = unusable.flaws().getFirst();
            throw new WrongUsage(flaw.field() + " " + flaw.found(), flaw.expected(), flaw.hint());
        }
    }

    private Effort effort() {
        var work =
                workLimit.map(text -> new Given("--work-limit", text).integer(0, Long.MAX_VALUE));
        var standard =
                work.isPresent()
                        ? Optional.<Duration>empty()
                        : Optional.of(SolveCommand.DEFAULT_LIMIT);
        return new Effort(
                timeLimit.map(SolveCommand::limit).orElse(standard),
                work.map(OptionalLong::of).orElse(OptionalLong.empty()),
                new Given("--gap", gap).share(),
                (int) new Given("--threads", threads).integer(1, MOST_THREADS));
    }

    private Compared compared(
            ComparisonPlan plan, Workforce work, Path folder, Session session, boolean kept) {
        var cancellation = new Cancellation();
        session.interruption().cancelling(cancellation::cancel);
        var here = work.environment(session.environment(Instant.now()));
        var workers = work.workers(here);
        try (var store = RunStore.open(folder, here);
                var log = new RunLog(session.surroundings(common, events.open()))) {
            var table = Comparison.run(plan, store, log, cancellation, workers);
            if (kept) write(table, store);
            return new Compared(
                    table,
                    Optional.of(folder).filter(_ -> kept),
                    table.scores().isEmpty() ? Interruption.EXIT : Exit.NO,
                    store.warnings());
        } finally {
            workers.forEach(WorkerProcess::close);
        }
    }

    private static void write(ComparisonTable table, RunStore store) {
        var folder = store.folder();
        WholeFile.write(folder.resolve("comparison.json"), out -> out.write(table.json()));
        WholeFile.write(
                folder.resolve("comparison.html"),
                out -> ComparisonPage.write(table, store.manifest(), out));
        WholeFile.write(
                folder.resolve("comparison.tex"), out -> out.write(table.latex().getBytes(UTF_8)));
        WholeFile.write(
                folder.resolve("comparison.csv"),
                out -> {
                    var text = new StringBuilder();
                    table.csv(text);
                    out.write(text.toString().getBytes(UTF_8));
                });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fovea-compare");
        } catch (IOException full) {
            throw UnusableFile.of(
                    Path.of(System.getProperty("java.io.tmpdir", "")),
                    "a folder without room",
                    full);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (IOException left) {
            // a temporary folder that cannot be emptied is the system's to clear
        }
    }
}
