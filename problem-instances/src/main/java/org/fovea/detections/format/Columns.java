package org.fovea.detections.format;

import java.math.BigDecimal;
import org.fovea.detections.Box;
import org.fovea.detections.Detection;
import org.fovea.detections.Sink;
import org.fovea.detections.reading.Mistakes;
import org.fovea.detections.reading.Row;
import org.fovea.input.InputError;

/** What the text formats share: numbers of columns, boxes in columns, and what the sink says. */
final class Columns {

    /** Largest number of a frame, a class or a track. */
    static final long MOST = 1_000_000_000;

    private Columns() {}

    /** A position in px. */
    static BigDecimal position(Row row, int column, String name) {
        var position = row.decimal(column, name);
        if (position.abs().compareTo(Box.FARTHEST) <= 0) return position;
        throw row.misread(column, "a position within 1000000000 px: " + name, "");
    }

    /** A side in px, above 0. */
    static BigDecimal side(Row row, int column, String name) {
        var side = position(row, column, name);
        if (side.signum() > 0) return side;
        throw row.misread(column, "a " + name + " above 0", "");
    }

    /** Left, top, width and height from a column on. */
    static Box sized(Row row, int column) {
        return Box.sized(
                position(row, column, "left"),
                position(row, column + 1, "top"),
                side(row, column + 2, "width"),
                side(row, column + 3, "height"));
    }

    /** Left, top, right and bottom from a column on. */
    static Box cornered(Row row, int column) {
        var box =
                new Box(
                        position(row, column, "left"),
                        position(row, column + 1, "top"),
                        position(row, column + 2, "right"),
                        position(row, column + 3, "bottom"));
        if (box.width().signum() <= 0)
            throw row.misread(column + 2, "a right edge beyond the left one", "");
        if (box.height().signum() <= 0)
            throw row.misread(column + 3, "a bottom edge below the top one", "");
        return box;
    }

    /** Hands on a box; {@code places} are the columns of its parts. */
    static void hand(Row row, Detection detection, Sink sink, Places places) {
        var flaw = sink.take(detection);
        if (flaw.isEmpty()) return;
        var told = flaw.get();
        int column = Math.min(row.size() - 1, Math.max(0, places.of(told.field())));
        throw row.misread(column, told.found(), told.expected(), told.hint());
    }

    /** Columns of the parts that a sink may find fault with; -1 where a format has none. */
    record Places(int frame, int track, int score) {

        private int of(String part) {
            return switch (part) {
                case "frame" -> frame;
                case "track" -> track;
                case "score" -> score;
                default -> 0;
            };
        }
    }

    /** Notes that a file holds nothing. */
    static void empty(String file, Mistakes mistakes, String expected) {
        mistakes.add(new InputError(file, 1, 1, "", "an empty file", expected, ""));
    }
}
