package org.fovea.exact.label;

import org.fovea.exact.crops.Crops;

/**
 * How many inputs a launch with a task in it can have: as many as tasks can start that stage at one
 * time that suits this one too, each after its stages before, alone, and ending in time.
 */
final class Sharing {

    private final Crops crops;
    private final long[][] earliest; // by task, type
    private final int[][] most; // by task, type

    Sharing(Crops crops) {
        this.crops = crops;
        earliest = new long[crops.tasks()][crops.types()];
        most = new int[crops.tasks()][crops.types()];
        for (int task = 0; task < crops.tasks(); task++)
            for (int type = 0; type < crops.types(); type++)
                earliest[task][type] =
                        crops.before(type) == 0
                                ? crops.release(task)
                                : earliest[task][type - 1] + crops.duration(type - 1, 1);
        for (int type = 0; type < crops.types(); type++)
            for (int task = 0; task < crops.tasks(); task++)
                if (runs(task, type)) most[task][type] = count(task, type);
    }

    /** The most inputs; 0 where the task cannot run the type. */
    int most(int task, int type) {
        return most[task][type];
    }

    private boolean runs(int task, int type) {
        return crops.before(type) < crops.reach(task, crops.networkOf(type));
    }

    private int count(int task, int type) {
        int count = 1;
        while (count < crops.batchLimit(type) && together(task, type, count + 1)) count++;
        return count;
    }

    /** Whether so many tasks can start at one time: if so, then where one of them is just ready. */
    private boolean together(int task, int type, int inputs) {
        long length = crops.duration(type, inputs);
        long from = earliest[task][type];
        long to = crops.deadline(task) - length;
        for (int other = 0; other < crops.tasks(); other++) {
            long start = Math.max(from, earliest[other][type]);
            if (start <= to && runs(other, type) && count(type, start, length) >= inputs)
                return true;
        }
        return false;
    }

    private int count(int type, long start, long length) {
        int count = 0;
        for (int task = 0; task < crops.tasks(); task++)
            if (runs(task, type)
                    && earliest[task][type] <= start
                    && start + length <= crops.deadline(task)) count++;
        return count;
    }
}
