package org.fovea.problem;

import java.util.Arrays;

/**
 * What lies in each input of a timeline: placements, newest first, and the geometry that rule 7
 * asks of them. Placements are taken back in the reverse of the order they were made.
 */
final class Contents {

    static final int NONE = -1;

    private final Problem problem;
    private final Fleet fleet;

    private int[] last = filled(16); // by input: its newest placement
    private long[] volume = new long[16]; // by input: taken on a volume canvas
    private int[] inputOf = filled(16); // by task

    private int placements;
    private int[] task = new int[16]; // by placement
    private int[] mode = new int[16];
    private int[] x = new int[16];
    private int[] y = new int[16];
    private int[] previous = new int[16]; // placement in the same input, or NONE

    Contents(Problem problem) {
        this.problem = problem;
        fleet = problem.fleet();
    }

    /** A new input, empty. */
    void open(int input) {
        if (input == last.length) {
            last = Arrays.copyOf(last, 2 * input);
            volume = Arrays.copyOf(volume, 2 * input);
        }
        last[input] = NONE;
        volume[input] = 0;
    }

    /** Places a task in an input of that network, or refuses to. */
    void place(int input, int network, int placed, int chosen, int atX, int atY) {
        growTasks();
        checkTask(input, network, placed, chosen);
        long taken = 0;
        if (fleet.volumeCanvas(network)) taken = roomFor(input, network, placed, chosen);
        else if (fleet.canvas(network)) checkPosition(input, network, placed, chosen, atX, atY);
        growPlacements();
        volume[input] += taken;
        task[placements] = placed;
        mode[placements] = chosen;
        x[placements] = atX;
        y[placements] = atY;
        previous[placements] = last[input];
        last[input] = placements++;
        inputOf[placed] = input;
    }

    /** Takes back the newest placement of all. */
    void takeBack() {
        placements--;
        int input = inputOf[task[placements]];
        if (fleet.volumeCanvas(fleet.networkOf(mode[placements])))
            volume[input] -= problem.volume(task[placements], mode[placements]);
        last[input] = previous[placements];
        inputOf[task[placements]] = NONE;
    }

    int last(int input) {
        return last[input];
    }

    int previous(int placement) {
        return previous[placement];
    }

    int task(int placement) {
        return task[placement];
    }

    int mode(int placement) {
        return mode[placement];
    }

    int x(int placement) {
        return x[placement];
    }

    int y(int placement) {
        return y[placement];
    }

    int inputOf(int which) {
        return which < inputOf.length ? inputOf[which] : NONE;
    }

    private void checkTask(int input, int network, int placed, int chosen) {
        String id = problem.task(placed).id();
        if (inputOf[placed] != NONE) throw Refusal.of(6, "task %s is placed already", id);
        boolean served =
                chosen >= 0
                        && chosen < fleet.modes()
                        && fleet.networkOf(chosen) == network
                        && problem.serves(placed, chosen);
        if (!served)
            throw Refusal.of(10, "mode %d of input %d cannot serve task %s", chosen, input, id);
        if (!fleet.canvas(network) && last[input] != NONE)
            throw Refusal.of(0, "input %d of a crop network holds its one task", input);
    }

    private long roomFor(int input, int network, int placed, int chosen) {
        var canvas = fleet.network(network);
        long taken = problem.volume(placed, chosen);
        if (volume[input] + taken > (long) canvas.width() * canvas.height())
            throw Refusal.of(
                    7,
                    "task %s does not fit volume canvas %d any more",
                    problem.task(placed).id(),
                    input);
        return taken;
    }

    private void checkPosition(int input, int network, int placed, int chosen, int atX, int atY) {
        String id = problem.task(placed).id();
        if (atX < 0 || atY < 0) throw Refusal.of(0, "task %s is placed at %d, %d", id, atX, atY);
        var canvas = CanvasShape.of(fleet.network(network));
        int width = problem.width(placed, chosen);
        int height = problem.height(placed, chosen);
        if (!canvas.holds(atX, atY, width, height))
            throw Refusal.of(7, "task %s does not lie on canvas %d at %d, %d", id, input, atX, atY);
        for (int p = last[input]; p != NONE; p = previous[p]) {
            boolean apart =
                    canvas.apart(atX, width, x[p], problem.width(task[p], mode[p]))
                            || canvas.apart(atY, height, y[p], problem.height(task[p], mode[p]));
            if (!apart)
                throw Refusal.of(
                        7,
                        "task %s at %d, %d is too close to task %s",
                        id,
                        atX,
                        atY,
                        problem.task(task[p]).id());
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private void growTasks() {
        int before = inputOf.length;
        if (problem.tasks() <= before) return;
        int size = Math.max(2 * before, problem.tasks());
        inputOf = Arrays.copyOf(inputOf, size);
        Arrays.fill(inputOf, before, size, NONE);
    }

    private void growPlacements() {
        if (placements < task.length) return;
        int size = 2 * placements;
        task = Arrays.copyOf(task, size);
        mode = Arrays.copyOf(mode, size);
        x = Arrays.copyOf(x, size);
        y = Arrays.copyOf(y, size);
        previous = Arrays.copyOf(previous, size);
    }
}
