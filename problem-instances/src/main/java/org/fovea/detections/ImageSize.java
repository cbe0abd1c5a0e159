package org.fovea.detections;

import org.fovea.input.Check;
import org.fovea.instance.Limits;

/** How large a picture is, px. */
public record ImageSize(int width, int height) {

    public ImageSize {
        new Check()
                .range("width", width, 1, Limits.SIDE)
                .range("height", height, 1, Limits.SIDE)
                .done();
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
