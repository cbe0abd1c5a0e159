package org.fovea.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * When this process was started, on the clock of {@link System#nanoTime}: time limits count from
 * there.
 */
public final class StartTime {

    /**
     * Set by the launcher where it has built first: then the process is older than the command, and
     * its age means nothing.
     */
    public static final String BUILT = "fovea.built";

    /** No Java takes longer to start; a process that is older had something else to do before. */
    private static final long LONGEST_START = Duration.ofSeconds(2).toNanos();

    private static final long TICK =
            10_000_000; // ns; Linux shows times in hundredths of a second on every platform

    /**
     * Position of the start time in {@code /proc/self/stat}, counted after the name of the program.
     */
    private static final int START_FIELD = 19;

    private StartTime() {}

    /** The time of the start, in ns. */
    public static long nanoTime() {
        long now = System.nanoTime();
        if (Boolean.getBoolean(BUILT)) return now;
        long age = linuxAge().orElseGet(StartTime::age);
        return now - Math.clamp(age, 0, LONGEST_START);
    }

    /** From Linux itself: what Java tells there is cut to whole seconds. */
    private static OptionalLong linuxAge() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String uptime = Files.readString(Path.of("/proc/uptime"));
            // the name may hold spaces and brackets, nothing after it does
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", START_FIELD + 2);
            long now = Long.parseLong(uptime.substring(0, uptime.indexOf(' ')).replace(".", ""));
            return OptionalLong.of((now - Long.parseLong(fields[START_FIELD])) * TICK);
        } catch (IOException | RuntimeException elsewhere) {
            return OptionalLong.empty();
        }
    }

    private static long age() {
        var now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now)
                .toNanos();
    }
}
