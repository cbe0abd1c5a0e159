package org.fovea.detections.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.detections.Box;
import org.fovea.detections.Camera;
import org.fovea.detections.Detection;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Frame;
import org.fovea.detections.Importer;
import org.fovea.detections.Sink;
import org.fovea.detections.reading.Mistakes;
import org.fovea.detections.reading.Row;
import org.fovea.json.TextLines;

/**
 * Labels and results of KITTI (Geiger, Lenz and Urtasun 2012): of its object benchmark, 15 or 16
 * columns and a file for each frame, and of its tracking benchmark, where frame and track stand
 * before them and a file holds a recording.
 *
 * <p>Regions of the type {@code DontCare} are marked as ignored.
 */
final class Kitti implements Importer {

    static final List<Integer> OBJECT = List.of(15, 16);
    static final List<Integer> TRACKING = List.of(17, 18);

    private static final List<Integer> SIZES = List.of(15, 16, 17, 18);
    private static final String NAMES =
            "[frame track] type truncated occluded alpha left top right bottom, 7 of the box in"
                    + " space, [score]";
    private static final String DONT_CARE = "DontCare";
    private static final int BEFORE = 2; // columns before the type in files of tracks
    private static final int LEFT = 4; // after the type, as those below
    private static final int SCORE = 15;

    @Override
    public String name() {
        return "kitti";
    }

    @Override
    public String summary() {
        return "KITTI labels and results: of objects, a file a frame or a folder of them; of tracks";
    }

    @Override
    public boolean read(DetectorLog log, Camera camera, Sink sink) {
        var mistakes = new Mistakes();
        var recording = new Recording(camera, sink);
        boolean folder = log instanceof DetectorLog.Folder;
        FrameFiles.each(
                log,
                camera,
                (document, frame) -> {
                    var lines = TextLines.of(document);
                    Lookalike.refuse(name(), document.shownName(), lines);
                    Row.each(
                            document.shownName(),
                            lines,
                            Row.Separator.SPACES,
                            mistakes,
                            row -> recording.read(row, frame, folder));
                    if (!folder && !recording.count.seen())
                        Columns.empty(document.shownName(), mistakes, "lines of " + NAMES);
                });
        mistakes.done();
        return false;
    }

    /** One pass over the files. */
    private static final class Recording {

        private final Camera camera;
        private final Sink sink;
        private final FrameOrder order = new FrameOrder();
        private final ColumnCount count = new ColumnCount(SIZES, NAMES);

        Recording(Camera camera, Sink sink) {
            this.camera = camera;
            this.sink = sink;
        }

        private void read(Row row, Frame ofFile, boolean folder) {
            count.check(row);
            boolean tracks = TRACKING.contains(row.size());
            if (tracks && folder)
                throw row.misread(
                        0,
                        row.size() + " columns",
                        "15 or 16 columns in a folder of frames",
                        "files of tracks hold a recording each: name one of them");
            int type = tracks ? BEFORE : 0;
            var frame = tracks ? frame(row) : ofFile;
            var track = tracks ? track(row) : Optional.<String>empty();
            var detection = detection(row, type, frame, track);
            if (tracks && !detection.ignored()) order.check(row, 0, frame.start(), track);
            Columns.hand(row, detection, sink, new Columns.Places(0, 1, type + SCORE));
        }

        private Frame frame(Row row) {
            long number = row.integer(0, "the frame, counted from 0", 0, Columns.MOST);
            return Frame.numbered(camera, number, number);
        }

        private static Optional<String> track(Row row) {
            long id = row.integer(1, "the track, or -1", -1, Columns.MOST);
            return id < 0 ? Optional.empty() : Optional.of(Long.toString(id));
        }

        private Detection detection(Row row, int type, Frame frame, Optional<String> track) {
            for (int i = type + 1; i < row.size(); i++)
                row.decimal(i, "column " + (i + 1)); // a shifted column shows here
            Box box = Columns.cornered(row, type + LEFT);
            var score =
                    row.size() > type + SCORE
                            ? Optional.of(row.decimal(type + SCORE, "the score"))
                            : Optional.<BigDecimal>empty();
            boolean ignored = row.text(type).equals(DONT_CARE);
            return new Detection(frame, box, row.text(type), score, track, ignored, camera.image());
        }
    }
}
