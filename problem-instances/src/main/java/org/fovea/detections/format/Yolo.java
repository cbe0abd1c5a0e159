package org.fovea.detections.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.detections.Box;
import org.fovea.detections.Camera;
import org.fovea.detections.Detection;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Frame;
import org.fovea.detections.ImageSize;
import org.fovea.detections.Importer;
import org.fovea.detections.Sink;
import org.fovea.detections.reading.Mistakes;
import org.fovea.detections.reading.Row;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.TextLines;

/**
 * Text labels and predictions of YOLO (Redmon et al. 2016, as Darknet and its successors write
 * them): class, centre and sides as shares of the image, and in predictions the score.
 */
final class Yolo implements Importer {

    static final List<Integer> SIZES = List.of(5, 6);

    private static final String NAMES = "class cx cy width height [score]";
    private static final String CLASS_NAMES =
            "classes"; // annotation tools put it beside the labels
    private static final int SCORE = 5;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public String name() {
        return "yolo";
    }

    @Override
    public String summary() {
        return "YOLO text: class cx cy width height [score] as shares of --image; a file a frame";
    }

    @Override
    public boolean read(DetectorLog log, Camera camera, Sink sink) {
        var image = camera.image().orElseThrow(() -> sizeless(log));
        var mistakes = new Mistakes();
        boolean folder = log instanceof DetectorLog.Folder;
        FrameFiles.each(
                labels(log),
                camera,
                (document, frame) -> {
                    var lines = TextLines.of(document);
                    Lookalike.refuse(name(), document.shownName(), lines);
                    var count = new ColumnCount(SIZES, NAMES);
                    Row.each(
                            document.shownName(),
                            lines,
                            Row.Separator.SPACES,
                            mistakes,
                            row -> {
                                count.check(row);
                                read(row, frame, image, sink);
                            });
                    if (!folder && !count.seen())
                        Columns.empty(document.shownName(), mistakes, "lines of " + NAMES);
                });
        mistakes.done();
        return false;
    }

    private static DetectorLog labels(DetectorLog log) {
        return switch (log) {
            case DetectorLog.OneFile file -> file;
            case DetectorLog.Folder(var path, var files) ->
                    new DetectorLog.Folder(
                            path,
                            files.stream()
                                    .filter(file -> !DetectorLog.stem(file).equals(CLASS_NAMES))
                                    .toList());
        };
    }

    private static InvalidInput sizeless(DetectorLog log) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                log.place(),
                                0,
                                0,
                                "",
                                "boxes in shares of an image of unknown size",
                                "the size of the image",
                                "give it as --image WIDTHxHEIGHT")));
    }

    private static void read(Row row, Frame frame, ImageSize image, Sink sink) {
        long label = row.integer(0, "the class, counted from 0", 0, Columns.MOST);
        var score =
                row.size() > SCORE
                        ? Optional.of(row.decimal(SCORE, "the score"))
                        : Optional.<BigDecimal>empty();
        var detection =
                new Detection(
                        frame,
                        box(row, image),
                        Long.toString(label),
                        score,
                        Optional.empty(),
                        false,
                        Optional.of(image));
        Columns.hand(row, detection, sink, new Columns.Places(0, 0, SCORE));
    }

    private static Box box(Row row, ImageSize image) {
        var x = centre(row, 1, "cx");
        var y = centre(row, 2, "cy");
        var width = side(row, 3, "width");
        var height = side(row, 4, "height");
        var across = BigDecimal.valueOf(image.width());
        var down = BigDecimal.valueOf(image.height());
        return Box.sized(
                x.subtract(width.multiply(HALF)).multiply(across),
                y.subtract(height.multiply(HALF)).multiply(down),
                width.multiply(across),
                height.multiply(down));
    }

    /** Objects at the edge may have their centre outside. */
    private static BigDecimal centre(Row row, int column, String name) {
        var share = row.decimal(column, name);
        if (share.compareTo(BigDecimal.ONE.negate()) >= 0 && share.compareTo(TWICE) <= 0)
            return share;
        throw notAShare(row, column, name);
    }

    private static BigDecimal side(Row row, int column, String name) {
        var share = row.decimal(column, name);
        if (share.signum() > 0 && share.compareTo(TWICE) <= 0) return share;
        if (share.signum() <= 0) throw row.misread(column, "a " + name + " above 0", "");
        throw notAShare(row, column, name);
    }

    private static RuntimeException notAShare(Row row, int column, String name) {
        return row.misread(
                column,
                "a share of the image from 0 to 1: " + name,
                "these are pixels? Import them as csv");
    }
}
