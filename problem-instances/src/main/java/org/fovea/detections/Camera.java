package org.fovea.detections;

import java.util.Optional;

/**
 * What a log may leave out.
 *
 * @param rate of its frames; where absent, {@link FrameRate#STANDARD}
 * @param image its size, where every picture has the same
 */
public record Camera(Optional<FrameRate> rate, Optional<ImageSize> image) {

    /** When the frame of that number, counted from 0, is taken, us after frame 0. */
    public long start(long frame) {
        return rate.orElse(FrameRate.STANDARD).start(frame);
    }
}
