package org.fovea.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.execution.BackendOptions;
import org.fovea.cli.execution.Measurer;
import org.fovea.cli.execution.Profiled;
import org.fovea.cli.results.Result;
import org.fovea.cli.results.Version;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.instance.Profile;
import org.fovea.instance.Profiles;
import org.fovea.profile.Planned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea profile}: a device profile, measured, made of measurements, or shown. */
@Command(
        name = "profile",
        description =
                "Measures a device profile on a backend, makes one of measurements taken elsewhere, or"
                        + " shows one with warnings.",
        footer = {
            "",
            "Files of --from csv have the columns network, stage, batch, latency_us, a sample a row."
                    + " Those of --from trtexec are written by trtexec --exportTimes and named"
                    + " NETWORK.s1.b4.json for stage 1 and a batch of 4.",
            "",
            "Examples:",
            "  fovea profile --backend sim --networks orin.json -o measured.json",
            "  fovea profile --from csv samples.csv --networks orin.json --plan p95 -o measured.json",
            "  fovea profile --show orin.json",
            "",
            "Exit code: 0 made or shown, 2 wrong usage, an absent backend or a file that cannot be"
                    + " used, 3 the measurement failed."
        })
final class ProfileCommand implements Subcommand {

    private static final String FROM = "--from";
    private static final String NETWORKS = "--networks";
    private static final String SHOW = "--show";

    @Mixin final CommonOptions common = new CommonOptions();

    @Mixin final BackendOptions backend = new BackendOptions();

    @Option(
            names = FROM,
            paramLabel = "FORMAT",
            description =
                    "Make it of measurements in files: csv or trtexec (default: measure on the"
                            + " backend).")
    Optional<String> from = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "Measurements, of --from.")
    List<String> files = List.of();

    @Option(
            names = NETWORKS,
            paramLabel = "PROFILE",
            description =
                    "Whose networks, size classes and accuracies are taken; needed but with --show"
                            + " (default: none).")
    Optional<String> networks = Optional.empty();

    @Option(
            names = SHOW,
            paramLabel = "PROFILE",
            description = "Only show a profile, with warnings (default: none).")
    Optional<String> show = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "PERCENTILE",
            description =
                    "What schedules are planned with: p50, p95, p99 or max (default: p99, with"
                            + " --quick max).")
    Optional<String> plan = Optional.empty();

    @Option(names = "--quick", description = "Take fewer samples, in under a minute.")
    boolean quick;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PROFILE",
            description = "Where the profile goes; - for standard output (default: nowhere).")
    Optional<String> output = Optional.empty();

    @Mixin final EventsOption events = new EventsOption();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var in = session.streams().in();
        if (show.isPresent()) events.refuse(SHOW);
        if (from.isPresent()) events.refuse(FROM);
        if (show.isPresent()) {
            if (from.isPresent() || output.isPresent() || !files.isEmpty())
                throw new WrongUsage(
                        SHOW + " together with " + FROM + ", -o or files", SHOW + " alone", "");
            return Profiled.of(Profiles.read(Subject.document(show.get(), in)), Optional.empty());
        }
        if (from.isPresent() == files.isEmpty())
            throw new WrongUsage(
                    from.isPresent() ? FROM + " without files" : "files without " + FROM,
                    FROM + " csv FILE... or " + FROM + " trtexec FILE...",
                    "");
        var asked = plan.map(typed -> planned(new Given("--plan", typed)));
        var target = Target.of(output, session.streams().out(), common.json);
        var template =
                Profiles.read(
                        Subject.document(
                                networks.orElseThrow(() ->
                                        new WrongUsage(
                                                "no " + NETWORKS,
                                                "a profile whose networks were or are measured",
                                                "")),
                                in));
        var measurer =
                new Measurer(
                        template,
                        asked,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Version.here().release());
        var made =
                from.isPresent()
                        ? measurer.from(
                                new Given(FROM, from.get())
                                        .oneOf("a format", List.of("csv", "trtexec")),
                                files)
                        : measured(measurer, session);
        target.write(made);
        return Profiled.of(made, target.name());
    }

    private Profile measured(Measurer measurer, Session session) {
        var entry = backend.entry();
        var opened = entry.open().apply(backend.conditions());
        return measurer.on(
                opened, "on " + entry.name(), quick, session.surroundings(common, events.open()));
    }

    private static Planned planned(Given given) {
        var titles = Planned.titles();
        return Planned.values()[titles.indexOf(given.oneOf("a percentile", titles))];
    }
}
