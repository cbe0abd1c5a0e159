package org.fovea.cli.execution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.Availability;
import org.fovea.execution.Backends;
import org.fovea.execution.Conditions;
import org.fovea.execution.reference.Shape;
import picocli.CommandLine.Option;

/** What launches are run on, and how. */
public final class BackendOptions {

    private static final String BACKEND = "--backend";
    private static final String SIM = "sim";
    private static final String CLOCK = "--clock";
    private static final String JITTER = "--jitter";
    private static final String THREADS = "--threads";
    private static final String SMS = "--sms";
    private static final String CUDA = "cuda";
    private static final String SPIN = "--spin";
    private static final String FRAMES = "--frames";
    private static final String BUILD = "--build";
    private static final String MODELS = "--models";
    private static final String ONNX = "onnx";
    private static final long NANOS = 1_000; // a us
    private static final long LONGEST_SPIN = 1_000_000_000; // ns

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

    @Option(
            names = THREADS,
            paramLabel = "N",
            description = "Of cpu: threads that compute, 1 to 1024 (default: all).")
    Optional<String> threads = Optional.empty();

    @Option(
            names = SMS,
            paramLabel = "N",
            description =
                    "Of cuda: multiprocessors that networks are confined to, 1 to 1024, to resemble a"
                            + " smaller GPU (default: all).")
    Optional<String> multiprocessors = Optional.empty();

    @Option(
            names = SPIN,
            paramLabel = "D",
            description =
                    "Of native backends: how long waits spin at their end, such as 1ms (default:"
                            + " measured at the start).")
    Optional<String> spin = Optional.empty();

    @Option(
            names = FRAMES,
            paramLabel = "DIR",
            description =
                    "Of native backends: a folder of the PNG or JPEG files that the tasks' source"
                            + " names (default: one synthetic frame).")
    Optional<Path> frames = Optional.empty();

    @Option(
            names = BUILD,
            paramLabel = "C,B,K",
            description =
                    "Of native backends: networks are built with C channels in stage 1 (a multiple of"
                            + " 32), B blocks a stage, K classes (default: 64,2,100).")
    Optional<String> networks = Optional.empty();

    @Option(
            names = MODELS,
            paramLabel = "DIR",
            description =
                    "Of onnx: a folder of models that stand for the networks, NETWORK.s1.onnx for"
                            + " stage 1 (default: networks built by --build).")
    Optional<Path> models = Optional.empty();

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
        } else {
            threads.ifPresent(_ -> refuse(THREADS));
            multiprocessors.ifPresent(_ -> refuse(SMS));
            spin.ifPresent(_ -> refuse(SPIN));
            frames.ifPresent(_ -> refuse(FRAMES));
            networks.ifPresent(_ -> refuse(BUILD));
        }
        if (models.isPresent() && !title().equals(ONNX))
            throw new WrongUsage(
                    MODELS + " with " + BACKEND + " " + title(), BACKEND + " " + ONNX, "");
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
                units(),
                spin.stream().mapToLong(BackendOptions::spinNanos).findFirst(),
                frames.map(given -> folder(FRAMES, given, "pictures")),
                networks.map(BackendOptions::build).orElse(Shape.Build.STANDARD),
                models.map(given -> folder(MODELS, given, "models")));
    }

    private OptionalInt units() {
        boolean confined = title().equals(CUDA);
        if (confined ? threads.isPresent() : multiprocessors.isPresent())
            throw new WrongUsage(
                    (confined ? THREADS : SMS) + " with " + BACKEND + " " + title(),
                    confined ? SMS : THREADS,
                    "");
        String option = confined ? SMS : THREADS;
        return (confined ? multiprocessors : threads)
                .stream()
                        .mapToInt(typed -> (int) new Given(option, typed).integer(1, 1024))
                        .findFirst();
    }

    private static long spinNanos(String typed) {
        return Math.min(new Given(SPIN, typed).duration().toNanos(), LONGEST_SPIN);
    }

    private static Path folder(String option, Path given, String of) {
        if (!Files.isDirectory(given))
            throw new WrongUsage(option + " " + given, "a folder of " + of, "");
        return given;
    }

    private static Shape.Build build(String typed) {
        var given = new Given(BUILD, typed);
        var parts = given.split().toList();
        if (parts.size() != 3) throw given.wrong("three numbers, such as 64,2,100", "");
        int channels = (int) parts.get(0).integer(32, 256);
        if (channels % 32 != 0) throw given.wrong("a multiple of 32 channels", "");
        return new Shape.Build(
                channels, (int) parts.get(1).integer(1, 8), (int) parts.get(2).integer(1, 1024));
    }

    private void refuse(String option) {
        throw new WrongUsage(
                option + " with " + BACKEND + " " + title(),
                simulated()
                        ? "a native backend"
                        : option + " with " + BACKEND + " " + SIM + " alone",
                simulated() ? "sim runs no networks" : "another backend runs in real time");
    }
}
