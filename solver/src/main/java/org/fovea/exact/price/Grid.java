package org.fovea.exact.price;

import java.util.Arrays;
import org.fovea.exact.crops.Crops;

/**
 * Time in cells of equal length, everything rounded down: starts, durations, releases and
 * deadlines.
 *
 * <p>Any schedule stays one: floor(s) + floor(L) is at most floor(s + L), so a launch that started
 * after another had ended still does, and one that ended by a deadline still does.
 */
public final class Grid {

    private final Crops crops;
    private final long cell; // us
    private final int horizon;
    private final int[] release; // by task: on the first device that serves it
    private final int[] deadline; // on the last
    private final int[][] latest; // deadline by task, network
    private final int[][] duration; // by type, inputs - 1
    private final int[][] earliest; // by task, type

    /** Cells of so many us, at most {@link #coarsest}, so that each launch takes one at least. */
    public Grid(Crops crops, long cell) {
        this.crops = crops;
        this.cell = cell;
        horizon = (int) (crops.horizon() / cell);
        release = new int[crops.tasks()];
        deadline = new int[crops.tasks()];
        duration = new int[crops.types()][];
        earliest = new int[crops.tasks()][crops.types()];
        for (int type = 0; type < duration.length; type++) {
            duration[type] = new int[crops.batchLimit(type)];
            for (int b = 1; b <= duration[type].length; b++)
                duration[type][b - 1] =
                        (int) Math.min(horizon + 1L, crops.duration(type, b) / cell);
        }
        latest = new int[crops.tasks()][crops.networks()];
        Arrays.fill(release, horizon);
        for (int task = 0; task < release.length; task++) {
            for (int n = 0; n < crops.networks(); n++) {
                latest[task][n] = cell(crops.deadline(task, n));
                if (crops.reach(task, n) == 0) continue;
                release[task] = Math.min(release[task], cell(crops.release(task, n)));
                deadline[task] = Math.max(deadline[task], latest[task][n]);
            }
            for (int type = 0; type < duration.length; type++)
                earliest[task][type] = earliest(task, type, crops.networkOf(type));
        }
    }

    private int earliest(int task, int type, int network) {
        if (crops.before(type) == 0) return cell(crops.release(task, network));
        return Math.min(horizon + 1, earliest[task][type - 1] + duration[type - 1][0]);
    }

    /** The longest cell, us: what the shortest launch takes. */
    public static long coarsest(Crops crops) {
        long shortest = Long.MAX_VALUE;
        for (int type = 0; type < crops.types(); type++)
            shortest = Math.min(shortest, crops.duration(type, 1));
        return shortest;
    }

    /** The problem. */
    public Crops crops() {
        return crops;
    }

    /** The length of a cell, us. */
    public long cell() {
        return cell;
    }

    /** The cell of a time, us. */
    public int cell(long time) {
        return (int) (time / cell);
    }

    /** The cell of the latest deadline. */
    public int horizon() {
        return horizon;
    }

    /** A task's release on the first device that serves it. */
    int release(int task) {
        return release[task];
    }

    /** A task's deadline on the last device that serves it. */
    int deadline(int task) {
        return deadline[task];
    }

    int duration(int type, int inputs) {
        return duration[type][inputs - 1];
    }

    /** The first cell in which a task can start a type, its stages before run alone. */
    int earliest(int task, int type) {
        return earliest[task][type];
    }

    /** How many cells there are in which a task can start a type in a launch of so many inputs. */
    int starts(int task, int type, int inputs) {
        boolean reached = crops.before(type) < crops.reach(task, crops.networkOf(type));
        if (!reached) return 0;
        int last = latest[task][crops.networkOf(type)] - duration(type, inputs);
        return Math.max(0, last - earliest[task][type] + 1);
    }
}
