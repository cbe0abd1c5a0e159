package org.fovea.execution;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * What a backend is opened with; each takes what concerns it.
 *
 * @param seed of durations and jitter that are drawn, and of weights of networks
 * @param jitter the most by which a release is late, us; only {@code sim}
 * @param realTime whether {@code sim} waits by the clock instead of being as fast as possible
 * @param threads of a backend on the CPU; its own choice where empty
 * @param spinNanos how long waits spin at their end; measured at the start where empty
 */
public record Conditions(
        long seed, long jitter, boolean realTime, OptionalInt threads, OptionalLong spinNanos) {

    /** Seed 0, no jitter, as fast as possible. */
    public static final Conditions STANDARD =
            new Conditions(0, 0, false, OptionalInt.empty(), OptionalLong.empty());

    public Conditions {
        new Check().range("jitter", jitter, 0, Limits.TIME).done();
    }

    /** The same under another seed. */
    public Conditions seeded(long other) {
        return new Conditions(other, jitter, realTime, threads, spinNanos);
    }
}
