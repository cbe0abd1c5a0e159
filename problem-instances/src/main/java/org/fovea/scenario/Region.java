package org.fovea.scenario;

import java.util.OptionalInt;
import org.fovea.instance.Extent;

/**
 * What is cut out of an image for one object: a region of interest, inside the image.
 *
 * @param x left edge, px
 * @param y top edge, px
 */
record Region(int x, int y, int width, int height) {

    /**
     * An image.
     *
     * @param width px
     * @param height px
     */
    record Image(int width, int height) {}

    /**
     * The part of an object that the image shows; at least a pixel at its nearest edge.
     *
     * @param left edge of the object, px; the other measures likewise
     */
    static Region clipped(double left, double top, double width, double height, Image image) {
        long w = StrictMath.max(1, StrictMath.round(width));
        long h = StrictMath.max(1, StrictMath.round(height));
        long x = StrictMath.round(left);
        long y = StrictMath.round(top);
        int from = StrictMath.clamp(x, 0, image.width() - 1);
        int to = StrictMath.clamp(x + w, from + 1, image.width());
        int above = StrictMath.clamp(y, 0, image.height() - 1);
        int below = StrictMath.clamp(y + h, above + 1, image.height());
        return new Region(from, above, to - from, below - above);
    }

    /**
     * An object of that size anywhere in the image, all places equally likely; cut to the image's
     * size.
     */
    static Region anywhere(Draws draws, Sides.Size size, Image image) {
        double x = draws.uniform() * StrictMath.max(0, image.width() - size.width());
        double y = draws.uniform() * StrictMath.max(0, image.height() - size.height());
        return clipped(x, y, size.width(), size.height(), image);
    }

    /** Its size. */
    Extent extent() {
        return new Extent.Rectangle(width, height);
    }

    /** Its left edge as a source states it. */
    OptionalInt left() {
        return OptionalInt.of(x);
    }

    /** Its top edge as a source states it. */
    OptionalInt top() {
        return OptionalInt.of(y);
    }
}
