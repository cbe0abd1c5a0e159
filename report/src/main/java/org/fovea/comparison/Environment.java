package org.fovea.comparison;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where runs were made: times of one environment say little about another.
 *
 * @param version of the product
 * @param commit it was built from
 * @param jdk version and vendor
 * @param os name, version and architecture
 * @param cpu model
 * @param cores that the process may use
 * @param memoryBytes of the machine, or of the container it runs in
 * @param heapBytes the most that a process in which runs are made may use for objects
 * @param parallel runs that are made at once
 * @param started when runs were first made in it, whole seconds
 */
public record Environment(
        String version,
        String commit,
        String jdk,
        String os,
        String cpu,
        int cores,
        long memoryBytes,
        long heapBytes,
        int parallel,
        Instant started) {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    public Environment {
        started = started.truncatedTo(ChronoUnit.SECONDS);
    }

    /** This process, which makes one run after the other. */
    public static Environment here(String version, String commit, Instant now) {
        var runtime = Runtime.getRuntime();
        return new Environment(
                version,
                commit,
                Runtime.version() + ", " + property("java.vendor"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                cpuModel().orElse("unknown"),
                runtime.availableProcessors(),
                memory(),
                runtime.maxMemory(),
                1,
                now);
    }

    /** The same machine with runs in so many processes at once, each with so large a heap. */
    public Environment running(int processes, long heap) {
        return new Environment(
                version, commit, jdk, os, cpu, cores, memoryBytes, heap, processes, started);
    }

    /**
     * In what this environment differs from an earlier one, a sentence each; the time does not
     * count.
     */
    List<String> differencesFrom(Environment earlier) {
        var differences = new ArrayList<String>();
        difference(differences, "version", earlier.version, version);
        difference(differences, "commit", earlier.commit, commit);
        difference(differences, "JDK", earlier.jdk, jdk);
        difference(differences, "operating system", earlier.os, os);
        difference(differences, "CPU", earlier.cpu, cpu);
        difference(differences, "number of cores", earlier.cores, cores);
        difference(differences, "memory in bytes", earlier.memoryBytes, memoryBytes);
        difference(differences, "largest heap in bytes", earlier.heapBytes, heapBytes);
        difference(differences, "number of runs at once", earlier.parallel, parallel);
        return differences;
    }

    private static void difference(
            List<String> differences, String what, Object before, Object now) {
        if (!before.equals(now))
            differences.add("the " + what + " was " + before + " and is " + now);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }

    /** Only Linux tells without a native call; elsewhere the architecture must do. */
    private static Optional<String> cpuModel() {
        if (!Files.isReadable(CPUS)) return Optional.empty();
        try (var lines = Files.lines(CPUS, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
