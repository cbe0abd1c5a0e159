package org.fovea.detections.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
 * Detections, tracks and ground truth of MOTChallenge (Leal-Taixe et al. 2015; Milan et al. 2016):
 * one box a line, frames counted from 1.
 *
 * <p>Column 7 is the score of a detection. In ground truth, which has tracks, it is a flag: 0 means
 * that the entry is not considered. Ground truth of 2016 and later has 9 columns, the 8th of them
 * the class.
 */
final class MotChallenge implements Importer {

    static final List<Integer> SIZES = List.of(6, 7, 8, 9, 10);

    private static final String NAMES = "frame,id,left,top,width,height,conf,...";
    private static final int FRAME = 0;
    private static final int ID = 1;
    private static final int LEFT = 2;
    private static final int SCORE = 6;
    private static final int CLASS = 7;
    private static final int CLASSED = 9; // columns of a file that has classes
    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    @Override
    public String name() {
        return "mot";
    }

    @Override
    public String summary() {
        return "MOTChallenge det.txt, gt.txt and results: frame,id,left,top,width,height,conf,...";
    }

    @Override
    public boolean read(DetectorLog log, Camera camera, Sink sink) {
        var document = log.file();
        var lines = TextLines.of(document);
        Lookalike.refuse(name(), document.shownName(), lines);
        var mistakes = new Mistakes();
        var recording = new Recording(camera, sink);
        Row.each(document.shownName(), lines, Row.Separator.COMMA, mistakes, recording::read);
        if (!recording.count.seen())
            Columns.empty(document.shownName(), mistakes, "lines of " + NAMES);
        mistakes.done();
        return false;
    }

    /** One pass over the file. */
    private static final class Recording {

        private final Camera camera;
        private final Sink sink;
        private final FrameOrder order = new FrameOrder();
        private final ColumnCount count = new ColumnCount(SIZES, NAMES);

        Recording(Camera camera, Sink sink) {
            this.camera = camera;
            this.sink = sink;
        }

        private void read(Row row) {
            count.check(row);
            long number = row.integer(FRAME, "the frame, counted from 1", 1, Columns.MOST);
            long id = row.integer(ID, "the track, or -1", -1, Columns.MOST);
            var track = id < 0 ? Optional.<String>empty() : Optional.of(Long.toString(id));
            var box = Columns.sized(row, LEFT);
            var score = score(row, track);
            for (int i = CLASS; i < row.size(); i++) row.decimal(i, "column " + (i + 1));
            order.check(row, FRAME, number, track);
            boolean ignored =
                    track.isPresent() && score.filter(flag -> flag.signum() == 0).isPresent();
            var detection =
                    new Detection(
                            Frame.numbered(camera, number - 1, number),
                            box,
                            label(row),
                            score,
                            track,
                            ignored,
                            camera.image());
            Columns.hand(row, detection, sink, new Columns.Places(FRAME, ID, SCORE));
        }

        /** Trackers write -1 where they have none. */
        private static Optional<BigDecimal> score(Row row, Optional<String> track) {
            if (row.size() <= SCORE) return Optional.empty();
            var score = row.decimal(SCORE, "conf, the score");
            boolean none = track.isPresent() && score.compareTo(NONE) == 0;
            return none ? Optional.empty() : Optional.of(score);
        }

        private static String label(Row row) {
            if (row.size() != CLASSED) return "";
            return Long.toString(row.integer(CLASS, "the class", -1, Columns.MOST));
        }
    }
}
