package org.fovea.comparison.running;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.Effort;

/**
 * A run as it is told to another process of the same build.
 *
 * @param file of the instance
 * @param sha256 of what was read from it
 */
record Order(Path file, String sha256, String solver, long seed, Effort effort) {

    private static final long NONE = -1;

    static Order of(ComparisonPlan.Planned planned, Effort effort) {
        var file =
                planned.subject()
                        .file()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Nothing tells another process where "
                                                + planned.subject().name()
                                                + " is."));
        return new Order(
                file,
                planned.subject().sha256(),
                planned.solver().name(),
                planned.key().seed(),
                effort);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toString());
        out.writeUTF(sha256);
        out.writeUTF(solver);
        out.writeLong(seed);
        out.writeLong(effort.timeLimit().map(limit -> limit.toNanos() / 1_000).orElse(NONE));
        out.writeLong(effort.workLimit().orElse(NONE));
        out.writeInt(effort.gapMillionths());
        out.writeInt(effort.threads());
    }

    static Order read(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        String sha256 = in.readUTF();
        String solver = in.readUTF();
        long seed = in.readLong();
        long limit = in.readLong();
        long work = in.readLong();
        var effort =
                new Effort(
                        limit < 0
                                ? Optional.empty()
                                : Optional.of(Duration.ofNanos(Math.multiplyExact(limit, 1_000))),
                        work < 0 ? OptionalLong.empty() : OptionalLong.of(work),
                        in.readInt(),
                        in.readInt());
        return new Order(file, sha256, solver, seed, effort);
    }
}
