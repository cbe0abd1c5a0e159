package org.fovea.onnx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fovea.execution.Overrun;
import org.fovea.execution.flat.FlatPlan;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;

/** Reads a flat plan; {@code docs/formats/flat-plan.md} tells its layout. */
final class PlanFile {

    private static final String MAGIC = "FOVEAPL1";
    private static final int HEADER = 64;

    private PlanFile() {}

    /** The plan of a file, which {@link FlatPlan#write} wrote. */
    static FlatPlan read(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[MAGIC.length()];
            if (bytes.remaining() < HEADER) throw new IOException(file + " is no flat plan");
            bytes.get(magic);
            if (!new String(magic, US_ASCII).equals(MAGIC))
                throw new IOException(file + " is no flat plan");
            return content(bytes);
        }
    }

    private static FlatPlan content(ByteBuffer bytes) {
        int shapes = bytes.getInt();
        int frames = bytes.getInt();
        int launches = bytes.getInt();
        int durations = bytes.getInt();
        int entries = bytes.getInt();
        int rectangles = bytes.getInt();
        int inputs = bytes.getInt();
        var overrun = Overrun.values()[bytes.getInt()];
        long spin = bytes.getLong();
        bytes.position(HEADER);
        var read = new ArrayList<Picture>();
        var shapeTable = rows(bytes, shapes, PlanFile::shape);
        var launchTable = rows(bytes, launches, PlanFile::launch);
        var durationTable = rows(bytes, durations, ByteBuffer::getLong);
        var entryTable = rows(bytes, entries, PlanFile::entry);
        var rectangleTable = rows(bytes, rectangles, PlanFile::rectangle);
        for (int frame = 0; frame < frames; frame++) read.add(picture(bytes));
        return new FlatPlan(
                shapeTable,
                read,
                launchTable,
                durationTable,
                entryTable,
                rectangleTable,
                inputs,
                overrun,
                spin);
    }

    private static <R> List<R> rows(ByteBuffer bytes, int count, Function<ByteBuffer, R> row) {
        var rows = new ArrayList<R>(count);
        for (int i = 0; i < count; i++) rows.add(row.apply(bytes));
        return rows;
    }

    private static Shape shape(ByteBuffer from) {
        int width = from.getInt();
        int height = from.getInt();
        int stages = from.getInt();
        int channels = from.getInt();
        int blocks = from.getInt();
        int classes = from.getInt();
        int stem = from.getInt();
        int batch = from.getInt();
        int slots = from.getInt();
        from.getInt(); // reserved
        return new Shape(
                width,
                height,
                stages,
                channels,
                blocks,
                classes,
                stem,
                batch,
                slots,
                from.getLong());
    }

    private static FlatPlan.Launch launch(ByteBuffer from) {
        int network = from.getInt();
        int stage = from.getInt();
        int first = from.getInt();
        int entries = from.getInt();
        int duration = from.getInt();
        from.getInt(); // reserved
        return new FlatPlan.Launch(network, stage, first, entries, duration, from.getLong());
    }

    private static FlatPlan.Entry entry(ByteBuffer from) {
        int input = from.getInt();
        int slot = from.getInt();
        int first = from.getInt();
        int rectangles = from.getInt();
        return new FlatPlan.Entry(input, slot, first, rectangles, from.getLong());
    }

    private static Rectangle rectangle(ByteBuffer from) {
        int frame = from.getInt();
        int fromX = from.getInt();
        int fromY = from.getInt();
        int fromWidth = from.getInt();
        int fromHeight = from.getInt();
        int x = from.getInt();
        int y = from.getInt();
        int width = from.getInt();
        return new Rectangle(
                frame, fromX, fromY, fromWidth, fromHeight, x, y, width, from.getInt());
    }

    private static Picture picture(ByteBuffer from) {
        int width = from.getInt();
        byte[] pixels = new byte[3 * width * from.getInt()];
        from.get(pixels);
        return new Picture(width, pixels.length / 3 / width, pixels);
    }
}
