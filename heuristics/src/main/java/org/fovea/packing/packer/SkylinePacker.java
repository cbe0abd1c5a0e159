package org.fovea.packing.packer;

import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.Packing;
import org.fovea.packing.skyline.Decoder;
import org.fovea.packing.skyline.Skyline;
import org.fovea.problem.CanvasShape;

/** Packs along the upper outline of what is packed; the {@link Decoder} names rule and source. */
record SkylinePacker(String name, String summary, Decoder decoder) implements Packer {

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var skyline = new Skyline(GridRectangles.of(canvas, width, height));
        int[] order = IntStream.range(0, width.length).toArray();
        return skyline.packing(order, skyline.fill(order, 0, order.length, decoder));
    }
}
