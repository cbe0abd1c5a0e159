package org.fovea.packing;

import java.util.stream.IntStream;
import org.fovea.problem.CanvasShape;

/**
 * Fills the lowest gap of the skyline with the first rectangle of the order that fits ({@link
 * Skyline}).
 */
final class GapFirstSkyline implements Packer {

    @Override
    public String name() {
        return "gap-first";
    }

    @Override
    public String summary() {
        return "skyline whose lowest gap takes the first rectangle that fits";
    }

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var skyline = new Skyline(GridRectangles.of(canvas, width, height));
        return skyline.fill(IntStream.range(0, width.length).toArray());
    }
}
