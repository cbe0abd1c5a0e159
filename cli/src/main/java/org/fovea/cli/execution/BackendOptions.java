package org.fovea.cli.execution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.Availability;
import org.fovea.execution.Backends;
import org.fovea.execution.Conditions;
import picocli.CommandLine.Option;

/** What launches are run on, and how. */
public final class BackendOptions {

    private static final String BACKEND = "--backend";
    private static final String SIM = "sim";
    private static final String CLOCK = "--clock";
    private static final String JITTER = "--jitter";
    private static final long NANOS = 1_000; // a us

    @Option(
            names = BACKEND,
            paramLabel = "NAME",
            description = "A backend of `fovea solvers` (default: sim).")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Of durations and jitter that are drawn, and of weights of networks, from 0"
                            + " (default: 0).")
    String seed = "0";

    @Option(
            names = CLOCK,
            paramLabel = "KIND",
            description =
                    "Of sim: virtual, as fast as possible, or real, which waits (default: virtual).")
    Optional<String> clock = Optional.empty();

    @Option(
            names = JITTER,
            paramLabel = "D",
            description =
                    "Of sim: releases are late by a time drawn uniformly up to D, such as 2ms"
                            + " (default: none).")
    Optional<String> jitter = Optional.empty();

    /** Whether a backend was named. */
    boolean named() {
        return name.isPresent();
    }

    /** The name of the backend. */
    public String title() {
        return name.orElse(SIM);
    }

    /** Whether it is the simulated one. */
    public boolean simulated() {
        return title().equals(SIM);
    }

    /** The backend asked for; refused where it is unknown or not available here. */
    public Backends.Entry entry() {
        var given = new Given(BACKEND, title());
        var names = Backends.all().stream().map(Backends.Entry::name).toList();
        var entry = Backends.named(given.oneOf("a backend", names)).orElseThrow();
        return switch (entry.availability().get()) {
            case Availability.Available found -> entry;
            case Availability.Missing missing ->
                    throw given.wrong("a backend that is available here", missing.why());
        };
    }

    /** What it is opened with. */
    public Conditions conditions() {
        if (!simulated()) {
            clock.ifPresent(_ -> refuse(CLOCK));
            jitter.ifPresent(_ -> refuse(JITTER));
        }
        boolean real =
                clock.map(typed ->
                                new Given(CLOCK, typed)
                                        .oneOf("a clock", List.of("virtual", "real")))
                        .filter("real"::equals)
                        .isPresent();
        long late =
                jitter.map(typed -> new Given(JITTER, typed).duration().toNanos() / NANOS)
                        .orElse(0L);
        return new Conditions(
                new Given("--seed", seed).integer(0, Long.MAX_VALUE),
                late,
                real,
                OptionalInt.empty(),
                OptionalLong.empty());
    }

    private void refuse(String option) {
        throw new WrongUsage(
                option + " with " + BACKEND + " " + title(),
                option + " with " + BACKEND + " " + SIM + " alone",
                "another backend runs in real time");
    }
}
