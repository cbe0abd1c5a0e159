package org.fovea.exact.joint;

import org.fovea.exact.crops.Stakes;
import org.fovea.problem.Problem;

/**
 * One way to serve a task by one network: its crop, or its object on a canvas at one scale.
 *
 * <p>Worth is the running maximum over exits, since a task keeps its best answer, with the stake of
 * a mandatory task.
 */
final class Option {

    /** What no network offers. */
    static final Option NONE = new Option(-1, new long[0], 0, 0, 0);

    /** The mode of an option that stands for several. */
    static final int SEVERAL = -1;

    private final int mode;
    private final long[] worth; // by exit - 1, in 1e-10
    private final int width;
    private final int height;
    private final long area;

    private Option(int mode, long[] worth, int width, int height, long area) {
        this.mode = mode;
        this.worth = worth;
        this.width = width;
        this.height = height;
        this.area = area;
    }

    static Option crop(Problem problem, Stakes stakes, int task, int mode) {
        return new Option(mode, worths(problem, stakes, task, mode), 0, 0, 0);
    }

    /** An object on a volume canvas. */
    static Option volume(Problem problem, Stakes stakes, int task, int mode) {
        return new Option(
                mode, worths(problem, stakes, task, mode), 0, 0, problem.volume(task, mode));
    }

    /**
     * An object on a rectangle canvas.
     *
     * @param area in units of the canvas's grid
     */
    static Option rectangle(Problem problem, Stakes stakes, int task, int mode, long area) {
        int width = problem.width(task, mode);
        int height = problem.height(task, mode);
        return new Option(mode, worths(problem, stakes, task, mode), width, height, area);
    }

    /** At every exit as good as the better of two, and no larger than the smaller. */
    Option or(Option other) {
        long[] most = worth.clone();
        for (int e = 0; e < most.length; e++) most[e] = Math.max(most[e], other.worth[e]);
        return new Option(
                SEVERAL,
                most,
                Math.min(width, other.width),
                Math.min(height, other.height),
                Math.min(area, other.area));
    }

    private static long[] worths(Problem problem, Stakes stakes, int task, int mode) {
        long[] worth = new long[problem.fleet().stages(problem.fleet().networkOf(mode))];
        for (int e = 0; e < worth.length; e++) worth[e] = stakes.worth(task, mode, e + 1);
        return worth;
    }

    /** The mode in the problem, or {@link #SEVERAL}. */
    int mode() {
        return mode;
    }

    /** What the task is worth with so many stages completed, in 1e-10. */
    long worth(int stages) {
        return stages == 0 ? 0 : worth[stages - 1];
    }

    /** Scaled width on a rectangle canvas, px. */
    int width() {
        return width;
    }

    /** Scaled height on a rectangle canvas, px. */
    int height() {
        return height;
    }

    /** What it takes of the canvas's room: grid units with padding, or px^2 on volume canvases. */
    long area() {
        return area;
    }

    /** Whether this is worth at least as much at all exits from one on. */
    boolean worthAtLeast(Option other, int exit) {
        for (int e = exit - 1; e < worth.length; e++) if (worth[e] < other.worth[e]) return false;
        return true;
    }

    /** Whether the other is never wanted beside this. */
    boolean replaces(Option other) {
        return area <= other.area
                && width <= other.width
                && height <= other.height
                && worthAtLeast(other, 1);
    }
}
