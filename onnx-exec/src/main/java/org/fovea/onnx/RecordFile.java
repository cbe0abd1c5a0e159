package org.fovea.onnx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fovea.execution.flat.FlatPlan;

/**
 * Records of a plan in memory that others read meanwhile; {@code docs/formats/flat-plan.md} tells
 * their layout. The outcome of a launch is written after its other fields.
 */
final class RecordFile {

    private static final String MAGIC = "FOVEARC1";
    private static final int HEADER = 128;
    private static final int RECORD = 48;
    private static final int STATE = 8;
    private static final int STATUS = 12;
    private static final int LAUNCHES = 16;
    private static final int ENTRIES = 20;
    private static final int BASE = 24;
    private static final int ABOUT = 40;
    private static final int RUNNING = 1;
    private static final int ENDED = 2;
    private static final int OUTCOME = 40;
    private static final int RAN = 1;
    private static final int DROPPED = 2;

    private final ByteBuffer bytes;
    private final int marks;

    private RecordFile(ByteBuffer bytes, int launches) {
        this.bytes = bytes;
        marks = HEADER + launches * RECORD;
    }

    static RecordFile create(Path file, FlatPlan plan, String version) throws IOException {
        int launches = plan.launches().size();
        int entries = plan.entries().size();
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long size = HEADER + (long) launches * RECORD + entries;
            var bytes = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(LAUNCHES, launches).putInt(ENTRIES, entries);
            bytes.put(ABOUT, ("ONNX Runtime " + version).getBytes(US_ASCII));
            bytes.put(0, MAGIC.getBytes(US_ASCII));
            return new RecordFile(bytes, launches);
        }
    }

    /** The plan begins then, on the clock of {@link System#nanoTime}. */
    void started(long base) {
        bytes.putLong(BASE, base);
        publish(STATE, RUNNING);
    }

    /** All launches were reached. */
    void ended() {
        bytes.putInt(STATUS, 0);
        publish(STATE, ENDED);
    }

    /** An entry takes part in its launch. */
    void joins(int entry) {
        bytes.put(marks + entry, (byte) 1);
    }

    /** A launch ran with so many inputs; ns after the start of the plan. */
    void ran(int launch, long issued, long begin, long end, long done, long checksum, int inputs) {
        int at = HEADER + launch * RECORD;
        bytes.putLong(at, issued)
                .putLong(at + 8, begin)
                .putLong(at + 16, end)
                .putLong(at + 24, done)
                .putLong(at + 32, checksum)
                .putInt(at + OUTCOME + 4, inputs);
        publish(at + OUTCOME, RAN);
    }

    void dropped(int launch) {
        publish(HEADER + launch * RECORD + OUTCOME, DROPPED);
    }

    private void publish(int at, int value) {
        VarHandle.releaseFence();
        bytes.putInt(at, value);
    }
}
