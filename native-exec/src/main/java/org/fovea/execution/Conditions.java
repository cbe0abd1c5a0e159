package org.fovea.execution;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.execution.reference.Shape;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * What a backend is opened with; each takes what concerns it.
 *
 * @param seed of durations and jitter that are drawn, and of weights of networks
 * @param jitter the most by which a release is late, us; only {@code sim}
 * @param realTime whether {@code sim} waits by the clock instead of being as fast as possible
 * @param threads of a backend on the CPU, or multiprocessors of one on a GPU; all where empty
 * @param spinNanos how long waits spin at their end; measured at the start where empty
 * @param frames a folder of the frames that tasks name; a synthetic frame where empty; not {@code
 *     sim}
 * @param networks how the networks are built that stand for those of the instance; not {@code sim}
 * @param models a folder of models that stand for them instead; only {@code onnx}
 */
public record Conditions(
        long seed,
        long jitter,
        boolean realTime,
        OptionalInt threads,
        OptionalLong spinNanos,
        Optional<Path> frames,
        Shape.Build networks,
        Optional<Path> models) {

    /** Seed 0, no jitter, as fast as possible. */
    public static final Conditions STANDARD =
            new Conditions(0, 0, false, OptionalInt.empty(), OptionalLong.empty());

    /** The standard networks on a synthetic frame. */
    public Conditions(
            long seed, long jitter, boolean realTime, OptionalInt threads, OptionalLong spinNanos) {
        this(
                seed,
                jitter,
                realTime,
                threads,
                spinNanos,
                Optional.empty(),
                Shape.Build.STANDARD,
                Optional.empty());
    }

    public Conditions {
        new Check().range("jitter", jitter, 0, Limits.TIME).done();
    }

    /** The same under another seed. */
    public Conditions seeded(long other) {
        return new Conditions(
                other, jitter, realTime, threads, spinNanos, frames, networks, models);
    }

    /** The same with networks built so, on the frames of a folder. */
    public Conditions showing(Optional<Path> folder, Shape.Build build) {
        return new Conditions(seed, jitter, realTime, threads, spinNanos, folder, build, models);
    }
}
