package org.fovea.execution.flat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.execution.Overrun;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;

/**
 * A plan as libfovea reads it: tables of numbers, times in ns from the plan's start. {@code
 * fovea.h} and {@code plan_file.h} say what each field means.
 *
 * @param durations planned, by first duration of a launch and number of inputs
 * @param inputs number of inputs that entries name
 * @param spinNanos how long waits spin at their end; -1: measured at the start
 */
public record FlatPlan(
        List<Shape> shapes,
        List<Picture> frames,
        List<Launch> launches,
        List<Long> durations,
        List<Entry> entries,
        List<Rectangle> rectangles,
        int inputs,
        Overrun overrun,
        long spinNanos) {

    /** Bytes of shape, rectangle, entry, launch, plan and record, in this order. */
    public static final List<Integer> SIZES = List.of(48, 36, 24, 32, 72, 48);

    static final int SHAPE = SIZES.get(0);
    static final int RECTANGLE = SIZES.get(1);
    static final int ENTRY = SIZES.get(2);
    static final int LAUNCH = SIZES.get(3);

    private static final String MAGIC = "FOVEAPL1";
    private static final int HEADER = 64;

    /** A stage of a network on some entries. */
    public record Launch(
            int network,
            int stage,
            int firstEntry,
            int entries,
            int firstDuration,
            long startNanos) {}

    /** An input in a launch, with the slot that keeps its features. */
    public record Entry(
            int input, int slot, int firstRectangle, int rectangles, long deadlineNanos) {}

    public FlatPlan {
        shapes = List.copyOf(shapes);
        frames = List.copyOf(frames);
        launches = List.copyOf(launches);
        durations = List.copyOf(durations);
        entries = List.copyOf(entries);
        rectangles = List.copyOf(rectangles);
    }

    /** Writes it as the runner reads it. */
    public void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out, header());
            write(out, shapes(shapes));
            write(out, launchTable());
            write(out, durationTable());
            write(out, entryTable());
            write(out, rectangles(rectangles));
            for (var frame : frames) {
                write(out, table(2 * Integer.BYTES).putInt(frame.width()).putInt(frame.height()));
                out.write(frame.pixels());
            }
        }
    }

    private static void write(OutputStream out, ByteBuffer table) throws IOException {
        byte[] bytes = new byte[table.capacity()];
        table.rewind().get(bytes);
        out.write(bytes);
    }

    private ByteBuffer header() {
        return table(HEADER)
                .put(MAGIC.getBytes(US_ASCII))
                .putInt(shapes.size())
                .putInt(frames.size())
                .putInt(launches.size())
                .putInt(durations.size())
                .putInt(entries.size())
                .putInt(rectangles.size())
                .putInt(inputs)
                .putInt(overrun.ordinal())
                .putLong(spinNanos);
    }

    /** The shapes as libfovea reads them. */
    public static ByteBuffer shapes(List<Shape> shapes) {
        var table = table(shapes.size() * SHAPE);
        for (var shape : shapes)
            table.putInt(shape.width())
                    .putInt(shape.height())
                    .putInt(shape.stages())
                    .putInt(shape.channels())
                    .putInt(shape.blocks())
                    .putInt(shape.classes())
                    .putInt(shape.stem())
                    .putInt(shape.batch())
                    .putInt(shape.slots())
                    .putInt(0)
                    .putLong(shape.seed());
        return table.rewind();
    }

    /** The rectangles as libfovea reads them. */
    public static ByteBuffer rectangles(List<Rectangle> rectangles) {
        var table = table(rectangles.size() * RECTANGLE);
        for (var r : rectangles)
            table.putInt(r.frame())
                    .putInt(r.fromX())
                    .putInt(r.fromY())
                    .putInt(r.fromWidth())
                    .putInt(r.fromHeight())
                    .putInt(r.x())
                    .putInt(r.y())
                    .putInt(r.width())
                    .putInt(r.height());
        return table.rewind();
    }

    private ByteBuffer launchTable() {
        var table = table(launches.size() * LAUNCH);
        for (var launch : launches)
            table.putInt(launch.network())
                    .putInt(launch.stage())
                    .putInt(launch.firstEntry())
                    .putInt(launch.entries())
                    .putInt(launch.firstDuration())
                    .putInt(0)
                    .putLong(launch.startNanos());
        return table;
    }

    private ByteBuffer durationTable() {
        var table = table(durations.size() * Long.BYTES);
        durations.forEach(table::putLong);
        return table;
    }

    private ByteBuffer entryTable() {
        var table = table(entries.size() * ENTRY);
        for (var entry : entries)
            table.putInt(entry.input())
                    .putInt(entry.slot())
                    .putInt(entry.firstRectangle())
                    .putInt(entry.rectangles())
                    .putLong(entry.deadlineNanos());
        return table;
    }

    /** Outside of the heap, so that a call can be given it as it is. */
    private static ByteBuffer table(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
