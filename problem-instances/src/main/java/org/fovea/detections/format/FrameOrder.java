package org.fovea.detections.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.detections.reading.Row;

/**
 * Frames never go back: within each track, and among the boxes without one. Ground truth may so be
 * sorted by track; two recordings in one file are told apart from one.
 */
final class FrameOrder {

    private final Map<String, Long> last = new HashMap<>();

    /**
     * Checks the next box.
     *
     * @param frame its number or time
     * @param column where that stands in the row
     */
    void check(Row row, int column, long frame, Optional<String> track) {
        long before = last.getOrDefault(track.orElse(""), Long.MIN_VALUE);
        String whose = track.map(name -> " in track " + name).orElse("");
        if (frame < before)
            throw row.misread(
                    column,
                    "a frame not before the last one" + whose,
                    "sort the lines by frame; two recordings are two files");
        if (frame == before && track.isPresent())
            throw row.misread(column, "one box of a track in each frame", "");
        last.put(track.orElse(""), frame);
    }
}
