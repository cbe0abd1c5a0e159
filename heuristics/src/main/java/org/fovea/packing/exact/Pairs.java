package org.fovea.packing.exact;

import org.fovea.packing.Axis;
import org.fovea.packing.GridRectangles;

/** Two rectangles that can lie neither beside nor above each other share no canvas. */
final class Pairs {

    private Pairs() {}

    /** Whether some two of them conflict. */
    static boolean conflict(GridRectangles rectangles) {
        for (int i = 0; i < rectangles.count(); i++)
            for (int j = 0; j < i; j++)
                if (overlap(rectangles.across(), i, j) && overlap(rectangles.down(), i, j))
                    return true;
        return false;
    }

    /** Whether neither can start behind the other: each by its own latest start. */
    private static boolean overlap(Axis axis, int i, int j) {
        return axis.length(i) > axis.latest(j) && axis.length(j) > axis.latest(i);
    }
}
