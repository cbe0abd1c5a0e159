package org.fovea.detections.tasks;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the boxes.
 *
 * @param frames with a box that was kept
 * @param read all of them
 * @param clipped those of the kept ones that the image's edge cut
 * @param kept tasks
 * @param dropped the others by reason, in the order of reasons; no reason without a box
 */
public record Tally(int frames, long read, long clipped, long kept, Map<Dropped, Long> dropped) {

    public Tally {
        var copy = new EnumMap<Dropped, Long>(Dropped.class);
        copy.putAll(dropped);
        dropped = java.util.Collections.unmodifiableMap(copy);
    }
}
