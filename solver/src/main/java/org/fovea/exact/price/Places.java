package org.fovea.exact.price;

/**
 * The places in launches that have a price: by task, type, inputs of the launch and cell of its
 * start; those of equal task, type and inputs follow each other, from the earliest cell on.
 */
final class Places {

    private final Grid grid;
    private final int types;
    private final int inputs; // the most of any type
    private final int[] first; // by task, type, inputs - 1; one more at the end

    Places(Grid grid) {
        this.grid = grid;
        var crops = grid.crops();
        types = crops.types();
        int most = 1;
        for (int type = 0; type < types; type++) most = Math.max(most, crops.batchLimit(type));
        inputs = most;
        first = new int[crops.tasks() * types * inputs + 1];
        int next = 0;
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < types; type++)
                for (int b = 1; b <= inputs; b++) {
                    if (b <= crops.batchLimit(type))
                        next = Math.addExact(next, grid.starts(task, type, b));
                    first[at(task, type, b) + 1] = next;
                }
    }

    /** How many places there would be. */
    static long count(Grid grid) {
        var crops = grid.crops();
        long sum = 0;
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                for (int b = 1; b <= crops.batchLimit(type); b++) sum += grid.starts(task, type, b);
        return sum;
    }

    Grid grid() {
        return grid;
    }

    /** All of them. */
    int size() {
        return first[first.length - 1];
    }

    /** The place of the earliest start. */
    int first(int task, int type, int size) {
        return first[at(task, type, size)];
    }

    /** How many starts there are. */
    int starts(int task, int type, int size) {
        int at = at(task, type, size);
        return first[at + 1] - first[at];
    }

    private int at(int task, int type, int size) {
        return (task * types + type) * inputs + size - 1;
    }
}
