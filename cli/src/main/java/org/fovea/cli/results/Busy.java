package org.fovea.cli.results;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.fovea.instance.Instance;
import org.fovea.instance.Task;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Schedule;

/** How much of its devices' time a schedule uses. */
public final class Busy {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private Busy() {}

    /**
     * The launches' share of the time that all devices have from the first release to the last
     * launch's end, in millionths; empty for a schedule without launches.
     */
    public static OptionalLong millionths(Instance instance, Schedule schedule) {
        long first = instance.tasks().stream().mapToLong(Task::release).min().orElse(0);
        long last = schedule.launches().stream().mapToLong(Launch::end).max().orElse(first);
        if (last <= first) return OptionalLong.empty();
        var busy = BigInteger.ZERO;
        for (var launch : schedule.launches())
            busy = busy.add(BigInteger.valueOf(launch.end() - launch.start()));
        var whole =
                BigInteger.valueOf(last - first)
                        .multiply(BigInteger.valueOf(instance.devices().size()));
        return OptionalLong.of(busy.multiply(MILLION).divide(whole).longValueExact());
    }
}
