package org.fovea.detections.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fovea.detections.Box;
import org.fovea.detections.Camera;
import org.fovea.detections.Detection;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Frame;
import org.fovea.detections.Importer;
import org.fovea.detections.Sink;
import org.fovea.detections.reading.CsvRows;
import org.fovea.detections.reading.Decimals;
import org.fovea.detections.reading.Misread;
import org.fovea.detections.reading.Mistakes;
import org.fovea.detections.reading.Row;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import org.fovea.json.TextLines;

/**
 * CSV whose first line names the columns: {@code x}, {@code y}, {@code width}, {@code height}, and
 * {@code frame} or {@code time} or both; {@code class}, {@code score} and {@code track} where there
 * are any. Other columns are passed over.
 */
final class CsvBoxes implements Importer {

    static final List<String> NAMES =
            List.of("frame", "x", "y", "width", "height", "class", "score", "track", "time");

    private static final List<String> REQUIRED = List.of("x", "y", "width", "height");
    private static final int LONGEST_TRACK = 200; // code points, as names in instances
    private static final String EXPECTED =
            "columns named frame,x,y,width,height and perhaps class,score,track,time";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "CSV with a header: frame,x,y,width,height and perhaps class,score,track,time";
    }

    @Override
    public boolean read(DetectorLog log, Camera camera, Sink sink) {
        var document = log.file();
        String file = document.shownName();
        var lines = TextLines.of(document);
        Lookalike.refuse(name(), file, lines);
        var rows = new CsvRows(file, lines);
        var mistakes = new Mistakes();
        var first = rows.header();
        if (first.isEmpty()) Columns.empty(file, mistakes, EXPECTED);
        mistakes.done();
        var header = header(first.orElseThrow());
        var table =
                new Table(
                        header,
                        first.orElseThrow().size(),
                        clock(rows, header, camera),
                        camera,
                        sink);
        rows.each(mistakes, table::read);
        mistakes.done();
        return header.containsKey("time");
    }

    /** Which column has which name. */
    private static Map<String, Integer> header(Row row) {
        try {
            var header = new HashMap<String, Integer>();
            for (int i = 0; i < row.size(); i++) {
                String name = row.text(i).toLowerCase(Locale.ROOT);
                if (NAMES.contains(name) && header.putIfAbsent(name, i) != null)
                    throw row.misread(i, "each column once", "");
            }
            for (String name : REQUIRED) if (!header.containsKey(name)) throw missing(row, name);
            if (!header.containsKey("frame") && !header.containsKey("time"))
                throw missing(row, "frame");
            return header;
        } catch (Misread wrong) {
            throw wrong.alone();
        }
    }

    private static Misread missing(Row row, String name) {
        String hint =
                Nearest.to(name, row.columns())
                        .map(other -> "call " + Text.quoted(other) + " " + name)
                        .orElse("");
        return row.misread(0, "no column " + name, EXPECTED, hint);
    }

    /** All times of the file, in a pass of their own: the earliest of them is 0. */
    private static Optional<TimeStamps> clock(
            CsvRows rows, Map<String, Integer> header, Camera camera) {
        if (!header.containsKey("time")) return Optional.empty();
        int column = header.get("time");
        if (camera.rate().isPresent())
            throw rows.header()
                    .orElseThrow()
                    .misread(
                            column,
                            "a column time, and a frame rate besides",
                            "one of them",
                            "leave --fps out, or rename the column")
                    .alone();
        var found = new TreeSet<Long>();
        rows.each(
                new Mistakes(),
                row -> {
                    if (row.size() > column)
                        Decimals.parse(row.text(column))
                                .flatMap(TimeStamps::micros)
                                .ifPresent(found::add); // the others are reported as they are read
                });
        return Optional.of(new TimeStamps(found));
    }

    /** One pass over the rows below the header. */
    private static final class Table {

        private final Map<String, Integer> header;
        private final ColumnCount count;
        private final Optional<TimeStamps> clock;
        private final Camera camera;
        private final Sink sink;
        private final Columns.Places places;
        private final FrameOrder order = new FrameOrder();

        Table(
                Map<String, Integer> header,
                int columns,
                Optional<TimeStamps> clock,
                Camera camera,
                Sink sink) {
            this.header = header;
            count = new ColumnCount(List.of(columns), "as the header has");
            this.clock = clock;
            this.camera = camera;
            this.sink = sink;
            places = new Columns.Places(when(), column("track"), column("score"));
        }

        /** Where a column stands; the first one for those that are not there. */
        private int column(String name) {
            return header.getOrDefault(name, 0);
        }

        private int when() {
            return column(clock.isPresent() ? "time" : "frame");
        }

        private void read(Row row) {
            count.check(row);
            var frame = frame(row);
            var track = track(row);
            var box =
                    Box.sized(
                            Columns.position(row, column("x"), "x"),
                            Columns.position(row, column("y"), "y"),
                            Columns.side(row, column("width"), "width"),
                            Columns.side(row, column("height"), "height"));
            var score = filled(row, "score").map(_ -> row.decimal(column("score"), "the score"));
            order.check(row, when(), frame.start(), track);
            var detection =
                    new Detection(
                            frame,
                            box,
                            filled(row, "class").orElse(""),
                            score,
                            track,
                            false,
                            camera.image());
            Columns.hand(row, detection, sink, places);
        }

        private Optional<String> track(Row row) {
            var track = filled(row, "track");
            if (track.filter(name -> !Text.visible(name, LONGEST_TRACK, true)).isEmpty())
                return track;
            throw row.misread(column("track"), "a track of at most 200 visible characters", "");
        }

        private Optional<String> filled(Row row, String name) {
            return Optional.ofNullable(header.get(name))
                    .map(row::text)
                    .filter(text -> !text.isEmpty());
        }

        private Frame frame(Row row) {
            var number = number(row);
            if (clock.isEmpty()) {
                long frame = number.orElseThrow();
                return Frame.numbered(camera, frame, frame);
            }
            int column = column("time");
            long micros =
                    TimeStamps.micros(row.decimal(column, "the time in seconds"))
                            .orElseThrow(
                                    () -> row.misread(column, "a time within 1000000000000 s", ""));
            return clock.get().frame(micros, number);
        }

        private Optional<Long> number(Row row) {
            return Optional.ofNullable(header.get("frame"))
                    .map(column ->
                            row.integer(column, "the frame, counted from 0", 0, Columns.MOST));
        }
    }
}
