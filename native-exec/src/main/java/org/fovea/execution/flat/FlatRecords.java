package org.fovea.execution.flat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;

/** What the runner writes while a plan runs, readable at any moment; see {@code plan_file.h}. */
public final class FlatRecords {

    private static final String MAGIC = "FOVEARC1";
    private static final int HEADER = 128;
    private static final int STATE = 8;
    private static final int STATUS = 12;
    private static final int LAUNCHES = 16;
    private static final int ENTRIES = 20;
    private static final int BASE = 24;
    private static final int ABOUT = 40;

    private static final int RECORD = FlatPlan.SIZES.getLast();
    private static final int BEGIN = 8;
    private static final int DONE = 24;
    private static final int CHECKSUM = 32;
    private static final int OUTCOME = 40;

    private static final int RAN = 1;
    private static final int DROPPED = 2;

    /** How far the runner is. */
    enum State {
        SETTING_UP,
        RUNNING,
        ENDED
    }

    private final ByteBuffer bytes;

    private FlatRecords(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Maps a file that belongs to a plan; what the runner adds later is seen. */
    public static FlatRecords of(Path file, ExecutionPlan plan) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int entries = plan.first(plan.launches());
            long expected = HEADER + (long) plan.launches() * RECORD + entries;
            if (channel.size() != expected)
                throw new IOException(
                        "%s has %d bytes; the records of this schedule have %d"
                                .formatted(file, channel.size(), expected));
            var records = new FlatRecords(channel.map(FileChannel.MapMode.READ_ONLY, 0, expected));
            byte[] magic = new byte[MAGIC.length()];
            records.bytes.get(0, magic);
            boolean ours = new String(magic, UTF_8).equals(MAGIC);
            if (!ours
                    || records.bytes.getInt(LAUNCHES) != plan.launches()
                    || records.bytes.getInt(ENTRIES) != entries)
                throw new IOException(file + " holds no records of this schedule");
            return records;
        }
    }

    State state() {
        return State.values()[Math.clamp(bytes.getInt(STATE), 0, State.values().length - 1)];
    }

    /** How it ended. */
    Status status() {
        return Status.of(bytes.getInt(STATUS));
    }

    /** When the plan started, on the clock of {@link System#nanoTime}. */
    long base() {
        return bytes.getLong(BASE);
    }

    /** The device that ran it. */
    public String about() {
        var text = new StringBuilder();
        for (int at = ABOUT; at < HEADER && bytes.get(at) != 0; at++)
            text.append((char) bytes.get(at));
        return text.toString();
    }

    /** Launches are decided in order: the first that is not. */
    int reached(int from) {
        int launches = bytes.getInt(LAUNCHES);
        int at = from;
        while (at < launches && (outcome(at) == RAN || outcome(at) == DROPPED)) at++;
        return at;
    }

    /** Tells what is there, and why the rest is not. */
    public void into(ExecutionPlan plan, Records records) {
        int marks = HEADER + plan.launches() * RECORD;
        for (int l = 0; l < plan.launches(); l++) {
            int record = HEADER + l * RECORD;
            if (outcome(l) == DROPPED) records.dropped(l);
            if (outcome(l) != RAN) continue;
            records.ran(
                    l,
                    bytes.getLong(record + BEGIN),
                    bytes.getLong(record + DONE),
                    bytes.getLong(record + CHECKSUM));
            for (int member = plan.first(l); member < plan.first(l + 1); member++)
                if (bytes.get(marks + member) == 0) records.cut(member);
        }
        if (state() != State.ENDED) records.failed("the run was ended before its plan was");
        else if (status() != Status.DONE) records.failed(status().meaning());
    }

    private int outcome(int launch) {
        return bytes.getInt(HEADER + launch * RECORD + OUTCOME);
    }
}
