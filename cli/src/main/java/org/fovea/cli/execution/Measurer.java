package org.fovea.cli.execution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fovea.cli.progress.Event;
import org.fovea.cli.progress.Progress;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.Backend;
import org.fovea.execution.ClockState;
import org.fovea.instance.Measured;
import org.fovea.instance.Profile;
import org.fovea.json.Document;
import org.fovea.profile.Elsewhere;
import org.fovea.profile.Measurement;
import org.fovea.profile.Planned;
import org.fovea.profile.Samples;
import org.fovea.profile.Tables;
import org.fovea.profile.Validity;

/**
 * Makes profiles: measured on a backend, or from samples taken elsewhere.
 *
 * @param template whose networks are measured
 * @param date of the measurement, as it is written
 * @param version of this program
 */
public record Measurer(Profile template, Optional<Planned> asked, String date, String version) {

    /** Samples of each cell of a quick measurement: enough for p90. */
    private static final int QUICK = 64;

    /** How long a check of the numerics may take, ns: of a quick measurement, and of another. */
    private static final long QUICK_CHECK = 10_000_000_000L;

    private static final long CHECK = 600_000_000_000L;

    /** How a note of a profile begins that tells how the networks were built. */
    static final String BUILT = "networks built as ";

    /** That note. */
    static String built(String networks) {
        return BUILT + networks;
    }

    /** On a backend, telling how long it takes and how it comes along. */
    public Profile on(Backend backend, String name, boolean quick, Surroundings surroundings) {
        var planned = asked.orElse(quick ? Planned.MAX : Planned.P99);
        if (quick && planned.samples() > QUICK)
            throw new WrongUsage(
                    "--quick with --plan " + planned.title(),
                    "--plan max or p50 with --quick",
                    planned.title()
                            + " takes "
                            + planned.samples()
                            + " samples, a quick measurement at most "
                            + QUICK);
        int samples = quick ? QUICK : Math.max(planned.samples(), Planned.P99.samples());
        var before = backend.clock();
        var measured = samples(backend, samples, quick, surroundings);
        var after = backend.clock();
        if (measured.least() < planned.samples())
            throw new WrongUsage(
                    "--quick with --plan " + planned.title(),
                    planned.samples() + " samples of each cell",
                    "in a minute there are only " + measured.least() + " here");
        return made(
                measured,
                planned,
                name,
                Optional.of(backend.device().orElse("simulated " + template.device().id())),
                after,
                backend.networks(),
                Validity.of(
                        measured,
                        before,
                        after,
                        backend.unverified(template.device(), quick ? QUICK_CHECK : CHECK)));
    }

    private Samples samples(
            Backend backend, int samples, boolean quick, Surroundings surroundings) {
        var count = new AtomicReference<>(new Event.Count(0, 0, Event.Unit.CELLS));
        try (var progress = Progress.counting(count::get, surroundings)) {
            var listener =
                    new Measurement.Listener() {
                        @Override
                        public void expecting(String sentence) {
                            progress.tell(sentence);
                        }

                        @Override
                        public void measured(int done, int all) {
                            count.set(new Event.Count(done, all, Event.Unit.CELLS));
                        }
                    };
            return new Measurement(template.device(), backend).samples(samples, quick, listener);
        }
    }

    /** From files. */
    public Profile from(String format, List<String> files) {
        var planned = asked.orElse(Planned.P99);
        var elsewhere = new Elsewhere(template.device());
        for (var file : files) {
            var path = Subject.path(file);
            if (format.equals("csv")) elsewhere.csv(Document.read(path), file);
            else elsewhere.trtexec(Document.read(path), path);
        }
        var samples = elsewhere.samples(files.getFirst());
        if (samples.least() < planned.samples())
            throw new WrongUsage(
                    "--plan " + planned.title(),
                    planned.samples() + " samples of each cell",
                    "the fewest there are "
                            + samples.least()
                            + "; "
                            + Planned.titles().stream()
                                    .filter(title ->
                                            Planned.valueOf(title.toUpperCase(Locale.ROOT))
                                                            .samples()
                                                    <= samples.least())
                                    .collect(Collectors.joining(" or "))
                            + " can be planned with");
        return made(
                samples,
                planned,
                "elsewhere, read as " + format,
                Optional.empty(),
                ClockState.UNREADABLE,
                Optional.empty(),
                Validity.of(
                        samples,
                        ClockState.UNREADABLE,
                        ClockState.UNREADABLE,
                        Optional.of("numerics not checked: measured elsewhere")));
    }

    private Profile made(
            Samples samples,
            Planned planned,
            String method,
            Optional<String> device,
            ClockState clock,
            Optional<String> networks,
            Validity validity) {
        var measured =
                new Measured(
                        device,
                        Optional.of(date),
                        Optional.of(
                                "fovea profile, "
                                        + method
                                        + "; latency is "
                                        + planned.title()
                                        + ", held up so that it does not fall with the batch;"
                                        + " percentiles as measured"),
                        OptionalLong.of(samples.least()),
                        Optional.of(planned.title()),
                        Optional.of("Fovea " + version),
                        Optional.of(clock.toString()),
                        networks.map(Measurer::built),
                        Optional.of(validity.toString()));
        return new Profile(
                template.name(),
                "Latencies measured; networks and accuracies as in the profile "
                        + template.name()
                        + ".",
                new Tables(samples, planned).of(template.device(), measured));
    }
}
