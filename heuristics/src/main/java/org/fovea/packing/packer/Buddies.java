package org.fovea.packing.packer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/**
 * Containers that are the canvas halved in both directions, again and again, as in the buddy system
 * (Knowlton 1965): a rectangle takes the smallest container that holds it, quantised to a power of
 * two, as when canvases were first scheduled.
 *
 * <p>A container is cut into four only where none of the size asked for is free.
 */
final class Buddies implements Packer {

    @Override
    public String name() {
        return "buddy";
    }

    @Override
    public String summary() {
        return "containers of the canvas's sides over powers of two, one rectangle each";
    }

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var placing = new Placing(canvas, width, height);
        var free = new ArrayList<Area>();
        free.add(placing.canvas());
        for (int i = 0; i < placing.count(); i++) {
            int chosen = smallest(placing, i, free);
            if (chosen < 0) continue;
            var container = free.remove(chosen);
            while (holdsInAQuarter(placing, i, container)) container = quartered(container, free);
            placing.put(i, container.x(), container.y());
        }
        return placing.packing();
    }

    /** The smallest free container that holds it; of equal ones the uppermost, then leftmost. */
    private static int smallest(Placing placing, int rectangle, List<Area> free) {
        var order =
                Comparator.comparingInt(Area::width)
                        .thenComparingInt(Area::height)
                        .thenComparingInt(Area::y)
                        .thenComparingInt(Area::x);
        int chosen = -1;
        for (int f = 0; f < free.size(); f++) {
            if (!placing.fits(rectangle, free.get(f))) continue;
            if (chosen < 0 || order.compare(free.get(f), free.get(chosen)) < 0) chosen = f;
        }
        return chosen;
    }

    private static boolean holdsInAQuarter(Placing placing, int rectangle, Area container) {
        return placing.width(rectangle) <= container.width() / 2
                && placing.height(rectangle) <= container.height() / 2;
    }

    /** The upper left quarter; the other three become free. */
    private static Area quartered(Area container, List<Area> free) {
        int width = container.width() / 2;
        int height = container.height() / 2;
        int middle = container.x() + width;
        int half = container.y() + height;
        free.add(new Area(middle, container.y(), width, height));
        free.add(new Area(container.x(), half, width, height));
        free.add(new Area(middle, half, width, height));
        return new Area(container.x(), container.y(), width, height);
    }
}
