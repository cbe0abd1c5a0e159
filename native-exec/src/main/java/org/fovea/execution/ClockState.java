package org.fovea.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast a device's clock is set.
 *
 * @param kHz of the clock; empty where it cannot be read
 * @param power the governor or power mode; empty where it cannot be read
 */
public record ClockState(OptionalLong kHz, Optional<String> power) {

    /** Nothing can be read. */
    public static final ClockState UNREADABLE =
            new ClockState(OptionalLong.empty(), Optional.empty());

    private static final Path FREQUENCIES = Path.of("/sys/devices/system/cpu/cpu0/cpufreq");
    private static final int TOLERANCE = 20; // a twentieth

    /** Of this machine's first core, as Linux tells it. */
    public static ClockState ofProcessor() {
        return read(FREQUENCIES);
    }

    /** From a folder as Linux has one per core. */
    static ClockState read(Path folder) {
        var kHz =
                line(folder.resolve("scaling_cur_freq"))
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong);
        return new ClockState(
                kHz.map(OptionalLong::of).orElse(OptionalLong.empty()),
                line(folder.resolve("scaling_governor")));
    }

    /** Whether it was set otherwise before: another mode, or a clock more than 5 % away. */
    public boolean movedFrom(ClockState before) {
        if (!power.equals(before.power)) return true;
        if (kHz.isEmpty() || before.kHz.isEmpty()) return kHz.isPresent() != before.kHz.isPresent();
        long difference = Math.abs(kHz.getAsLong() - before.kHz.getAsLong());
        return difference * TOLERANCE > before.kHz.getAsLong();
    }

    private static Optional<String> line(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .map(String::strip);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String clock = kHz.isPresent() ? kHz.getAsLong() + " kHz" : "clock not readable";
        return power.map(mode -> clock + ", " + mode).orElse(clock);
    }
}
