package org.fovea.comparison.running;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.comparison.Pace;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;

/** An attempt as bytes between two processes of the same build; never in a file. */
final class AttemptFormat {

    private static final long NONE = -1;

    /** What stands next. */
    private enum Kind {
        FOUND,
        INFEASIBLE,
        UNKNOWN,
        BROKEN
    }

    private AttemptFormat() {}

    static void write(Attempt attempt, DataOutputStream out) throws IOException {
        out.writeLong(attempt.wallTime());
        pace(attempt.pace(), out);
        switch (attempt.result()) {
            case Attempt.Result.Answered(var answer) -> answer(answer, out);
            case Attempt.Result.Broken(var error) -> {
                out.writeByte(Kind.BROKEN.ordinal());
                bytes(error.getBytes(StandardCharsets.UTF_8), out);
            }
        }
    }

    private static void answer(Answer answer, DataOutputStream out) throws IOException {
        switch (answer) {
            case Answer.Found found -> {
                out.writeByte(Kind.FOUND.ordinal());
                var schedule = new ByteArrayOutputStream();
                Schedules.write(found.schedule(), schedule);
                bytes(schedule.toByteArray(), out);
                out.writeLong(found.utility().units());
                bound(found.bound(), out);
                out.writeUTF(found.status().name());
            }
            case Answer.Infeasible infeasible -> {
                out.writeByte(Kind.INFEASIBLE.ordinal());
                out.writeInt(infeasible.mandatory().size());
                for (var id : infeasible.mandatory()) out.writeUTF(id);
            }
            case Answer.Unknown unknown -> {
                out.writeByte(Kind.UNKNOWN.ordinal());
                bound(unknown.bound(), out);
            }
        }
        out.writeUTF(answer.ending().name());
        out.writeLong(answer.workUnits());
    }

    /**
     * Reads what {@link #write} wrote; a schedule that no file could hold is an {@code
     * InvalidInput}.
     */
    static Attempt read(DataInputStream in) throws IOException {
        long wallTime = in.readLong();
        var pace = pace(in);
        var kind = Kind.values()[in.readByte()];
        if (kind == Kind.BROKEN)
            return Attempt.broken(new String(bytes(in), StandardCharsets.UTF_8), wallTime);
        var answer =
                switch (kind) {
                    case FOUND -> found(in);
                    case INFEASIBLE -> infeasible(in);
                    case UNKNOWN -> new Answer.Unknown(bound(in), ending(in), in.readLong());
                    case BROKEN -> throw new IllegalStateException("answered above");
                };
        return new Attempt(new Attempt.Result.Answered(answer), wallTime, pace);
    }

    private static Answer found(DataInputStream in) throws IOException {
        return new Answer.Found(
                schedule(in),
                new Utility(in.readLong()),
                bound(in),
                Status.valueOf(in.readUTF()),
                ending(in),
                in.readLong());
    }

    private static Schedule schedule(DataInputStream in) throws IOException {
        var json = new ByteArrayInputStream(bytes(in));
        return Schedules.read(Document.read(json, "the solver's schedule", Path.of("")));
    }

    private static Answer infeasible(DataInputStream in) throws IOException {
        int count = in.readInt();
        var mandatory = new ArrayList<String>();
        for (int k = 0; k < count; k++) mandatory.add(in.readUTF());
        return new Answer.Infeasible(mandatory, ending(in), in.readLong());
    }

    private static Ending ending(DataInputStream in) throws IOException {
        return Ending.valueOf(in.readUTF());
    }

    private static void bound(ProvenBound bound, DataOutputStream out) throws IOException {
        out.writeLong(bound.value().units());
        out.writeUTF(bound.by());
    }

    private static ProvenBound bound(DataInputStream in) throws IOException {
        return new ProvenBound(new Utility(in.readLong()), in.readUTF());
    }

    private static void pace(Pace pace, DataOutputStream out) throws IOException {
        out.writeLong(pace.toBest().orElse(NONE));
        out.writeLong(pace.meanUtility().map(Utility::units).orElse(NONE));
        out.writeBoolean(pace.decisions().isPresent());
        if (pace.decisions().isEmpty()) return;
        var decided = pace.decisions().get();
        out.writeLong(decided.median());
        out.writeLong(decided.p99());
        out.writeLong(decided.longest());
    }

    private static Pace pace(DataInputStream in) throws IOException {
        long toBest = in.readLong();
        long mean = in.readLong();
        Optional<Pace.Decided> decided =
                in.readBoolean()
                        ? Optional.of(new Pace.Decided(in.readLong(), in.readLong(), in.readLong()))
                        : Optional.empty();
        return new Pace(
                toBest < 0 ? OptionalLong.empty() : OptionalLong.of(toBest),
                mean < 0 ? Optional.empty() : Optional.of(new Utility(mean)),
                decided);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
