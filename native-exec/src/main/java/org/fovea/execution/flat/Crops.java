package org.fovea.execution.flat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.fovea.execution.CannotRun;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.instance.Extent;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;

/**
 * What the inputs of a plan show: parts of PNG or JPEG files by the tasks' {@code source}, or of
 * one synthetic frame.
 */
public final class Crops {

    private static final int WIDTH =
            1920; // of the synthetic frame: the front camera of the Waymo data set
    private static final int HEIGHT = 1280;
    private static final long MOST_BYTES = 1L << 30; // of all frames, on host and device

    private final Optional<Path> folder;
    private final long seed;
    private final List<Picture> frames = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long bytes;

    /** Frames of a folder, or the synthetic one drawn by a seed. */
    public Crops(Optional<Path> folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** The frames that rectangles name so far. */
    List<Picture> frames() {
        return frames;
    }

    /** What the k-th placement of an input shows, and where: the whole input on crop networks. */
    Rectangle rectangle(ExecutionPlan plan, int input, int k, Network network) {
        var task = plan.instance().tasks().get(plan.task(input, k));
        int frame = frame(task);
        var picture = frames.get(frame);
        int wide = Math.min(side(task.object(), true), picture.width());
        int high = Math.min(side(task.object(), false), picture.height());
        int x = within(task.source().x(), plan.task(input, k), picture.width() - wide);
        int y = within(task.source().y(), ~plan.task(input, k), picture.height() - high);
        return switch (plan.placement(input, k)) {
            case Placement.Crop _ ->
                    new Rectangle(frame, x, y, wide, high, 0, 0, network.width(), network.height());
            case Placement.OnCanvas(_, Scale scale, int left, int upper) ->
                    new Rectangle(
                            frame,
                            x,
                            y,
                            wide,
                            high,
                            left,
                            upper,
                            (int) scale.side(side(task.object(), true)),
                            (int) scale.side(side(task.object(), false)));
            case Placement.InVolume _ ->
                    throw new CannotRun(
                            "network %s, a volume canvas, on which objects have no place"
                                    .formatted(network.id()),
                            "crops and rectangle canvases; sim runs volume canvases");
        };
    }

    private static int side(Extent object, boolean horizontal) {
        return switch (object) {
            case Extent.Rectangle(int width, int height) -> horizontal ? width : height;
            case Extent.Volume volume -> volume.side();
        };
    }

    /** Where the task says, drawn back into the frame; else anywhere, by the task's position. */
    private int within(OptionalInt wanted, int task, int most) {
        long anywhere = ((seed + task) * 0x9E3779B97F4A7C15L) >>> 33;
        return wanted.isPresent()
                ? Math.clamp(wanted.getAsInt(), 0, most)
                : (int) (anywhere % (most + 1));
    }

    private int frame(Task task) {
        if (folder.isEmpty()) return number("", () -> Picture.drawn(WIDTH, HEIGHT, seed));
        String name =
                switch (task.source().frame().orElse(new Source.Frame.Number(0))) {
                    case Source.Frame.Number(long number) -> Long.toString(number);
                    case Source.Frame.Name(String text) -> text;
                };
        return number(name, () -> read(file(folder.get(), name)));
    }

    private int number(String name, Supplier<Picture> picture) {
        var known = numbers.get(name);
        if (known != null) return known;
        frames.add(picture.get());
        bytes += frames.getLast().pixels().length;
        if (bytes > MOST_BYTES)
            throw new CannotRun(
                    "frames of more than %d MiB".formatted(MOST_BYTES >> 20),
                    "less; a schedule of a shorter part of the instance has fewer");
        numbers.put(name, frames.size() - 1);
        return frames.size() - 1;
    }

    /** The file of that name in the folder itself, with or without its ending. */
    private static Path file(Path folder, String name) {
        for (String ending : List.of("", ".png", ".jpg", ".jpeg")) {
            var file = folder.resolve(name + ending).normalize();
            if (folder.normalize().equals(file.getParent()) && Files.isRegularFile(file))
                return file;
        }
        throw new CannotRun(
                "no frame %s in %s".formatted(name, folder),
                "a PNG or JPEG file of that name there, with or without .png, .jpg or .jpeg");
    }

    private static Picture read(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null)
                throw new CannotRun(file + ", which holds no picture", "a PNG or JPEG file");
            byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
            int[] colours =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int i = 0; i < colours.length; i++) {
                pixels[3 * i] = (byte) (colours[i] >> 16);
                pixels[3 * i + 1] = (byte) (colours[i] >> 8);
                pixels[3 * i + 2] = (byte) colours[i];
            }
            return new Picture(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException unreadable) {
            throw new CannotRun(
                    "%s, which cannot be read (%s)".formatted(file, unreadable.getMessage()),
                    "a PNG or JPEG file");
        }
    }
}
