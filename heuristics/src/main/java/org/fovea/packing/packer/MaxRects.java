package org.fovea.packing.packer;

import java.util.ArrayList;
import java.util.List;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/**
 * All maximal free areas, which overlap: a rectangle goes where the shorter of the two rests is
 * least (maximal rectangles, best short side fit, Jylänki 2010).
 */
final class MaxRects implements Packer {

    @Override
    public String name() {
        return "max-rects";
    }

    @Override
    public String summary() {
        return "all maximal free areas; the one with the shortest rest takes a rectangle";
    }

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var placing = new Placing(canvas, width, height);
        List<Area> free = List.of(placing.canvas());
        for (int i = 0; i < placing.count(); i++) {
            int chosen = tightest(placing, i, free);
            if (chosen < 0) continue;
            var area = free.get(chosen);
            free = without(placing.put(i, area.x(), area.y()), free);
        }
        return placing.packing();
    }

    private static int tightest(Placing placing, int rectangle, List<Area> free) {
        int chosen = -1;
        long least = Long.MAX_VALUE;
        for (int f = 0; f < free.size(); f++) {
            var area = free.get(f);
            if (!placing.fits(rectangle, area)) continue;
            int beside = area.width() - placing.width(rectangle);
            int below = area.height() - placing.height(rectangle);
            long rest = ((long) Math.min(beside, below) << 32) + Math.max(beside, below);
            if (rest >= least) continue;
            least = rest;
            chosen = f;
        }
        return chosen;
    }

    /** The maximal free areas once one more is taken. */
    private static List<Area> without(Area taken, List<Area> free) {
        var parts = new ArrayList<Area>();
        for (var area : free) {
            if (area.overlaps(taken)) addRests(area, taken, parts);
            else parts.add(area);
        }
        var maximal = new ArrayList<Area>();
        for (int p = 0; p < parts.size(); p++) if (!contained(p, parts)) maximal.add(parts.get(p));
        return maximal;
    }

    private static void addRests(Area area, Area taken, List<Area> parts) {
        if (taken.x() > area.x())
            parts.add(new Area(area.x(), area.y(), taken.x() - area.x(), area.height()));
        if (taken.right() < area.right())
            parts.add(
                    new Area(taken.right(), area.y(), area.right() - taken.right(), area.height()));
        if (taken.y() > area.y())
            parts.add(new Area(area.x(), area.y(), area.width(), taken.y() - area.y()));
        if (taken.lower() < area.lower())
            parts.add(
                    new Area(area.x(), taken.lower(), area.width(), area.lower() - taken.lower()));
    }

    /** Whether another part holds it; of equal ones the first stays. */
    private static boolean contained(int part, List<Area> parts) {
        var area = parts.get(part);
        for (int p = 0; p < parts.size(); p++) {
            if (p == part || !parts.get(p).contains(area)) continue;
            if (p < part || !area.contains(parts.get(p))) return true;
        }
        return false;
    }
}
