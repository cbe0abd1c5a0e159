package org.fovea.cli.process;

import java.time.Duration;
import java.time.Instant;

/** When this process was started, on the clock of {@link System#nanoTime}: time limits count from there. */
public final class StartTime {

    /** Property in which the launcher tells when it was done building and began to start Java: us since 1970. */
    public static final String PROPERTY = "fovea.started";

    /** The operating system tells start times by whole seconds in places; no Java takes longer than this to start. */
    private static final Duration LONGEST_START = Duration.ofSeconds(1);

    private StartTime() {}

    /** The time of the start, in ns. */
    public static long nanoTime() {
        long now = System.nanoTime();
        var clock = Instant.now();
        var age = Duration.between(start(clock), clock);
        if (age.isNegative()) return now;
        return now - (age.compareTo(LONGEST_START) > 0 ? LONGEST_START : age).toNanos();
    }

    private static Instant start(Instant now) {
        String told = System.getProperty(PROPERTY, "");
        try {
            if (!told.isEmpty()) return Instant.EPOCH.plusNanos(Math.multiplyExact(Long.parseLong(told), 1_000L));
        } catch (ArithmeticException | NumberFormatException notOurs) {
            return now;
        }
        return ProcessHandle.current().info().startInstant().orElse(now);
    }
}
