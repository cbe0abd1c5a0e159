package org.fovea.packing.packer;

import java.util.ArrayList;
import java.util.List;
import org.fovea.packing.Packing;
import org.fovea.problem.CanvasShape;

/**
 * Shelves as tall as their first rectangle, filled from left to right: next fit and first fit of
 * Coffman, Garey, Johnson and Tarjan (1980), best fit of Berkey and Wang (1987). They sort by
 * height; here the given order stands.
 */
final class Shelf implements Packer {

    /** Which of the shelves that have room takes a rectangle. */
    enum Choice {
        /** The latest, else none. */
        NEXT_FIT,
        /** The first. */
        FIRST_FIT,
        /** The one that it leaves least width on. */
        BEST_FIT
    }

    private final Choice choice;

    Shelf(Choice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return switch (choice) {
            case NEXT_FIT -> "shelf-next-fit";
            case FIRST_FIT -> "shelf-first-fit";
            case BEST_FIT -> "shelf-best-fit";
        };
    }

    @Override
    public String summary() {
        return switch (choice) {
            case NEXT_FIT -> "shelves, each closed once the next is open";
            case FIRST_FIT -> "shelves, of which the first with room takes a rectangle";
            case BEST_FIT -> "shelves, of which the fullest with room takes a rectangle";
        };
    }

    @Override
    public Packing pack(CanvasShape canvas, int[] width, int[] height) {
        var placing = new Placing(canvas, width, height);
        var shelves = new ArrayList<Area>(); // the free part of each
        int top = 0;
        for (int i = 0; i < placing.count(); i++) {
            int shelf = chosen(placing, i, shelves);
            if (shelf == shelves.size()) {
                var fresh = new Area(0, top, placing.canvas().width(), placing.height(i));
                if (!placing.fits(i, fresh)) continue;
                shelves.add(fresh);
                top = fresh.lower();
            }
            var free = shelves.get(shelf);
            var taken = placing.put(i, free.x(), free.y());
            shelves.set(
                    shelf,
                    new Area(taken.right(), free.y(), free.right() - taken.right(), free.height()));
        }
        return placing.packing();
    }

    /** The shelf for a rectangle; their number where it needs a new one. */
    private int chosen(Placing placing, int rectangle, List<Area> shelves) {
        int chosen = shelves.size();
        for (int s = choice == Choice.NEXT_FIT ? shelves.size() - 1 : 0; s < shelves.size(); s++) {
            if (s < 0 || !placing.fits(rectangle, shelves.get(s))) continue;
            if (choice != Choice.BEST_FIT) return s;
            if (chosen == shelves.size() || shelves.get(s).width() < shelves.get(chosen).width())
                chosen = s;
        }
        return chosen;
    }
}
