package org.fovea.detections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A box in a picture, exact, px; it may reach beyond the picture. */
public record Box(BigDecimal left, BigDecimal top, BigDecimal right, BigDecimal bottom) {

    /** Farthest position, px: whole positions then fit an int. */
    public static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000_000);

    /**
     * Whole pixels: what is cut out of the picture; {@code cut} where the picture's edge cut it.
     */
    public record Pixels(int x, int y, int width, int height, boolean cut) {}

    /** By its upper left corner and its sides. */
    public static Box sized(BigDecimal left, BigDecimal top, BigDecimal width, BigDecimal height) {
        return new Box(left, top, left.add(width), top.add(height));
    }

    /** px. */
    public BigDecimal width() {
        return right.subtract(left);
    }

    /** px. */
    public BigDecimal height() {
        return bottom.subtract(top);
    }

    /** Whether it can be a box in a picture: its right edge right of its left one, and so on. */
    public boolean proper() {
        return width().signum() > 0 && height().signum() > 0;
    }

    /** Whether all of it is near enough to be in a picture. */
    public boolean near() {
        return java.util.stream.Stream.of(left, top, right, bottom)
                .allMatch(edge -> edge.abs().compareTo(FARTHEST) <= 0);
    }

    /**
     * The whole pixels that the box touches, as far as they lie in the picture: rounded outward,
     * then cut off at the origin, and at the far edges where the size is known; empty where nothing
     * is left.
     */
    public Optional<Pixels> pixels(Optional<ImageSize> image) {
        int x = floor(left);
        int y = floor(top);
        int right = ceiling(this.right);
        int bottom = ceiling(this.bottom);
        int x1 = Math.max(0, x);
        int y1 = Math.max(0, y);
        int x2 = image.map(size -> Math.min(size.width(), right)).orElse(right);
        int y2 = image.map(size -> Math.min(size.height(), bottom)).orElse(bottom);
        if (x2 <= x1 || y2 <= y1) return Optional.empty();
        boolean cut = x1 > x || y1 > y || x2 < right || y2 < bottom;
        return Optional.of(new Pixels(x1, y1, x2 - x1, y2 - y1, cut));
    }

    private static int floor(BigDecimal edge) {
        return edge.setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    private static int ceiling(BigDecimal edge) {
        return edge.setScale(0, RoundingMode.CEILING).intValueExact();
    }
}
