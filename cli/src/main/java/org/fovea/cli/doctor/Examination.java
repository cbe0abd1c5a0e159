package org.fovea.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.cli.results.Diagnosis.Part;
import org.fovea.cli.results.Diagnosis.State;
import org.fovea.comparison.Environment;
import org.fovea.cpsat.OrTools;
import org.fovea.execution.Availability;
import org.fovea.execution.Backends;

/** Everything that {@code fovea doctor} looks at, in the order in which it tells. */
public final class Examination {

    private static final long MIB = 1 << 20;

    private Examination() {}

    /** Looks at this machine. */
    public static List<Part> of(Environment here) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("Fovea", State.WELL, here.version() + ", commit " + here.commit()));
        parts.add(new Part("JDK", State.WELL, here.jdk()));
        parts.add(new Part("system", State.WELL, here.os()));
        parts.add(
                new Part(
                        "processor",
                        State.WELL,
                        here.cpu() + ", " + here.cores() + " cores to use"));
        parts.add(
                new Part(
                        "memory",
                        State.WELL,
                        String.format(
                                Locale.ROOT,
                                "%d MiB, %d MiB of them for Java at most",
                                here.memoryBytes() / MIB,
                                here.heapBytes() / MIB)));
        parts.addAll(programs());
        parts.addAll(libraries());
        Backends.all().forEach(backend -> parts.add(backend(backend)));
        parts.addAll(SelfTest.all());
        return parts;
    }

    private static List<Part> programs() {
        return List.of(
                program(
                        "C++ compiler",
                        "no c++, g++ or clang++ on the path; only the native backend needs one",
                        Program.of("c++", "-dumpfullversion", "-dumpversion"),
                        Program.of("g++", "-dumpfullversion", "-dumpversion"),
                        Program.of("clang++", "-dumpversion")),
                program(
                        "Python",
                        "no python3 on the path; only policies written in Python need it",
                        Program.of("python3", "--version")),
                program(
                        "CUDA driver",
                        "no nvidia-smi on the path, or no device that it sees; schedules are made"
                                + " without one",
                        Program.of(
                                "nvidia-smi",
                                "--query-gpu=name,driver_version",
                                "--format=csv,noheader")),
                program(
                        "CUDA compiler",
                        "no nvcc on the path; only the CUDA backend needs it",
                        Program.of("nvcc", "--version")));
    }

    private static Part program(String name, String absent, Program... programs) {
        return Program.first(programs)
                .map(line -> new Part(name, State.WELL, line))
                .orElseGet(() -> new Part(name, State.ABSENT, absent));
    }

    private static Part backend(Backends.Entry backend) {
        String name = "backend " + backend.name();
        return switch (backend.availability().get()) {
            case Availability.Available(String with) -> new Part(name, State.WELL, with);
            case Availability.Missing(String why) -> new Part(name, State.ABSENT, why);
        };
    }

    private static List<Part> libraries() {
        return List.of(
                solverLibrary(), library("Timefold", "ai.timefold.solver.core.api.solver.Solver"));
    }

    /** Its native code is tried: the version says nothing of whether it runs here. */
    private static Part solverLibrary() {
        try {
            return new Part("OR-Tools", State.WELL, OrTools.loaded().version());
        } catch (OrTools.Absent absent) {
            String why = absent.getMessage() + "; all but cpsat works without it";
            return new Part("OR-Tools", State.ABSENT, why);
        }
    }

    private static Part library(String name, String type) {
        return version(type)
                .map(version -> new Part(name, State.WELL, version))
                .orElseGet(() ->
                        new Part(
                                name,
                                State.ABSENT,
                                "not part of this build, nor of any solver in it"));
    }

    private static Optional<String> version(String type) {
        try {
            var found = Class.forName(type, false, Examination.class.getClassLoader());
            return Optional.of(
                    Optional.ofNullable(found.getPackage().getImplementationVersion())
                            .orElse("found"));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }
}
