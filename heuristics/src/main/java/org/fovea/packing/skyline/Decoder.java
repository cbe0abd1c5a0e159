package org.fovea.packing.skyline;

/**
 * How a {@link Skyline} turns an order of rectangles into a packing.
 *
 * <p>The first three go by the gap: the lowest gap chooses among all rectangles left (Burke,
 * Kendall and Whitwell 2004). The others take rectangle after rectangle and choose a place for it.
 */
public enum Decoder {
    /** The lowest gap takes the first rectangle that fits. */
    GAP_FIRST,
    /** The lowest gap takes the first that fills its width, preferably to a neighbour's level. */
    GAP_WIDTH,
    /** The lowest gap takes what fills its width, reaches a neighbour's level, or both. */
    GAP_EXACT,
    /** Lowest upper edge, then leftmost (Baker, Coffman and Rivest 1980, on a skyline). */
    BOTTOM_LEFT,
    /** Lowest floor, then the segment whose width is nearest (Jylänki 2010). */
    BEST_FIT,
    /** Least area lost below the rectangle (Jylänki 2010). */
    MINIMUM_WASTE,
    /** Most of its perimeter touching (Lodi, Martello and Vigo 1999). */
    TOUCHING_PERIMETER;

    static final int PERFECT = 3;

    private static final int WIDTH = 2;

    boolean byGap() {
        return this == GAP_FIRST || this == GAP_WIDTH || this == GAP_EXACT;
    }

    /** How well a gap likes a rectangle that fits it, up to {@link #PERFECT}. */
    int liking(boolean fillsWidth, boolean reachesLevel) {
        return switch (this) {
            case GAP_WIDTH -> fillsWidth ? (reachesLevel ? PERFECT : WIDTH) : 0;
            case GAP_EXACT -> (fillsWidth ? WIDTH : 0) + (reachesLevel ? 1 : 0);
            case GAP_FIRST, BOTTOM_LEFT, BEST_FIT, MINIMUM_WASTE, TOUCHING_PERIMETER -> PERFECT;
        };
    }
}
