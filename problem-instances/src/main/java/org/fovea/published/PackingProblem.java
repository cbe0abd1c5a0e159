package org.fovea.published;

import java.util.List;
import java.util.OptionalLong;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * A two-dimensional packing problem as its file has it: rectangles, none of them rotated, and one
 * size of bin. Bin packing and knapsack read it differently.
 *
 * @param name as lists of best-known values call it
 * @param origin the file, the place in it and what its columns were taken for, as half a sentence
 * @param width of a bin, px
 * @param height of a bin, px
 * @param items by type
 */
public record PackingProblem(String name, String origin, int width, int height, List<Item> items) {

    /**
     * A type of item.
     *
     * @param width px
     * @param height px
     * @param least copies that a knapsack must hold
     * @param copies how many there are, at least {@code least}
     * @param profit of one copy; empty where the file states none
     */
    public record Item(int width, int height, int least, int copies, OptionalLong profit) {

        public Item {
            new Check()
                    .range("width", width, 1, Limits.SIDE)
                    .range("height", height, 1, Limits.SIDE)
                    .range("copies", copies, 1, Limits.TASKS)
                    .range("least", least, 0, copies)
                    .done();
        }

        /** Room that one copy takes, px^2. */
        public long area() {
            return (long) width * height;
        }

        /** What one copy is worth: its profit, or its area where the file states none. */
        public long worth() {
            return profit.orElse(area());
        }
    }

    public PackingProblem {
        items = List.copyOf(items);
        new Check()
                .name("name", name)
                .range("width", width, 1, Limits.SIDE)
                .range("height", height, 1, Limits.SIDE)
                .done();
    }

    /** Number of items, every copy counted. */
    public long copies() {
        return items.stream().mapToLong(Item::copies).sum();
    }

    /** Least number of bins by area alone: the sum of areas over that of a bin, rounded up. */
    public long areaBound() {
        long area = items.stream().mapToLong(item -> item.copies() * item.area()).sum();
        return Math.ceilDiv(area, (long) width * height);
    }
}
