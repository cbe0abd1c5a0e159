package org.fovea.cli.compare;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.comparison.Environment;
import org.fovea.comparison.running.WorkerProcess;

/**
 * The processes in which runs are made.
 *
 * @param size how many there are
 * @param threads of each run
 */
public record Workforce(int size, int threads) {

    /** Options that this JVM was started with and that another one must not share. */
    private static final List<String> OWN =
            List.of("-agentlib:", "-Dfovea.built", "-XX:AOTCacheOutput", "-Dcom.sun.management");

    /** What is said where more is asked of the machine than it has. */
    public Optional<String> warning() {
        int cores = Runtime.getRuntime().availableProcessors();
        int wanted = Math.multiplyExact(size, threads);
        return wanted <= cores
                ? Optional.empty()
                : Optional.of(
                        "--parallel %d with --threads %d is %d threads on %d cores: runs disturb each other's times"
                                .formatted(size, threads, wanted, cores));
    }

    /** The environment of runs that these processes make. */
    public Environment environment(Environment here) {
        return here.running(size, heap(here.memoryBytes()));
    }

    /** What this process may use, yet together not more than three quarters of the machine. */
    private long heap(long memory) {
        long most = Runtime.getRuntime().maxMemory();
        return memory == 0 ? most : Math.min(most, memory / 4 * 3 / size);
    }

    /** Starts none yet. */
    public List<WorkerProcess> workers(Environment environment) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var options =
                runtime.getInputArguments().stream()
                        .filter(option -> OWN.stream().noneMatch(option::startsWith));
        var command =
                Stream.of(
                                Stream.of(java()),
                                options,
                                Stream.of(
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-Xmx" + environment.heapBytes() / 1024 + "k",
                                        "-cp",
                                        runtime.getClassPath(),
                                        Making.class.getName()))
                        .flatMap(part -> part)
                        .toList();
        var workers = new ArrayList<WorkerProcess>();
        for (int w = 0; w < size; w++) workers.add(new WorkerProcess(command));
        return workers;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
