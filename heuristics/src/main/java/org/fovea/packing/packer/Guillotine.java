package org.fovea.packing.packer;

import java.util.ArrayList;
import java.util.List;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/**
 * Free areas that are cut from edge to edge: a rectangle goes to the free area it leaves least of,
 * which is then cut along the shorter rest (best area fit with the shorter leftover axis, Jylänki
 * 2010).
 */
final class Guillotine implements Packer {

    @Override
    public String name() {
        return "guillotine";
    }

    @Override
    public String summary() {
        return "cuts from edge to edge; the smallest free area that fits takes a rectangle";
    }

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var placing = new Placing(canvas, width, height);
        var free = new ArrayList<Area>();
        free.add(placing.canvas());
        for (int i = 0; i < placing.count(); i++) {
            int chosen = smallest(placing, i, free);
            if (chosen < 0) continue;
            var area = free.remove(chosen);
            cut(area, placing.put(i, area.x(), area.y()), free);
        }
        return placing.packing();
    }

    private static int smallest(Placing placing, int rectangle, List<Area> free) {
        int chosen = -1;
        for (int f = 0; f < free.size(); f++) {
            if (!placing.fits(rectangle, free.get(f))) continue;
            if (chosen < 0 || size(free.get(f)) < size(free.get(chosen))) chosen = f;
        }
        return chosen;
    }

    private static long size(Area area) {
        return (long) area.width() * area.height();
    }

    private static void cut(Area area, Area taken, List<Area> free) {
        int beside = area.width() - taken.width();
        int below = area.height() - taken.height();
        boolean across = beside < below; // the cut runs along the whole width
        int besideHeight = across ? taken.height() : area.height();
        int belowWidth = across ? area.width() : taken.width();
        if (beside > 0) free.add(new Area(taken.right(), area.y(), beside, besideHeight));
        if (below > 0) free.add(new Area(area.x(), taken.lower(), belowWidth, below));
    }
}
