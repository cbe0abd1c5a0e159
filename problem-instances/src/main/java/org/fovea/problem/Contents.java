package org.fovea.problem;

import java.util.Arrays;
import java.util.List;

/**
 * What lies in each input of a timeline: placements, newest first, and the geometry that rule 7
 * asks of them. Placements are taken back in the reverse of the order they were made.
 */
final class Contents {

    static final int NONE = -1;

    private final Problem problem;
    private final Fleet fleet;

    private int firstInput; // arrays begin with these; what lies before is forgotten
    private int firstTask;
    private int firstPlacement;

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
        int place = input - firstInput;
        if (place == last.length) {
            last = Arrays.copyOf(last, 2 * place);
            volume = Arrays.copyOf(volume, 2 * place);
        }
        last[place] = NONE;
        volume[place] = 0;
    }

    /** Places a task in an input of that network, or refuses to. */
    void place(int input, int network, int placed, int chosen, int atX, int atY) {
        growTasks();
        checkTask(input, network, placed, chosen);
        long taken = 0;
        if (fleet.volumeCanvas(network)) taken = roomFor(input, network, placed, chosen);
        else if (fleet.canvas(network)) checkPosition(input, network, placed, chosen, atX, atY);
        growPlacements();
        int at = placements - firstPlacement;
        volume[input - firstInput] += taken;
        task[at] = placed;
        mode[at] = chosen;
        x[at] = atX;
        y[at] = atY;
        previous[at] = last[input - firstInput];
        last[input - firstInput] = placements++;
        inputOf[placed - firstTask] = input;
    }

    /** Takes back the newest placement of all. */
    void takeBack() {
        int at = --placements - firstPlacement;
        int input = inputOf[task[at] - firstTask] - firstInput;
        if (fleet.volumeCanvas(fleet.networkOf(mode[at])))
            volume[input] -= problem.volume(task[at], mode[at]);
        last[input] = previous[at];
        inputOf[task[at] - firstTask] = NONE;
    }

    /**
     * Forgets the inputs and the tasks before these, and the placements that lie in no input that
     * is remembered.
     */
    void forget(int input, int inputs, int which) {
        int oldest = placements;
        for (int k = input; k < inputs; k++)
            for (int p = last(k); p != NONE; p = previous(p)) oldest = Math.min(oldest, p);
        int gone = oldest - firstPlacement;
        for (int[] column : List.of(task, mode, x, y, previous))
            System.arraycopy(column, gone, column, 0, placements - oldest);
        firstPlacement = oldest;
        System.arraycopy(last, input - firstInput, last, 0, inputs - input);
        System.arraycopy(volume, input - firstInput, volume, 0, inputs - input);
        firstInput = input;
        int early = Math.min(which - firstTask, inputOf.length);
        System.arraycopy(inputOf, early, inputOf, 0, inputOf.length - early);
        Arrays.fill(inputOf, inputOf.length - early, inputOf.length, NONE);
        firstTask = which;
    }

    int last(int input) {
        return last[input - firstInput];
    }

    int previous(int placement) {
        return previous[placement - firstPlacement];
    }

    int task(int placement) {
        return task[placement - firstPlacement];
    }

    int mode(int placement) {
        return mode[placement - firstPlacement];
    }

    int x(int placement) {
        return x[placement - firstPlacement];
    }

    int y(int placement) {
        return y[placement - firstPlacement];
    }

    int inputOf(int which) {
        return which - firstTask < inputOf.length ? inputOf[which - firstTask] : NONE;
    }

    private void checkTask(int input, int network, int placed, int chosen) {
        String id = problem.task(placed).id();
        if (inputOf(placed) != NONE) throw Refusal.of(6, "task %s is placed already", id);
        boolean served =
                chosen >= 0
                        && chosen < fleet.modes()
                        && fleet.networkOf(chosen) == network
                        && problem.serves(placed, chosen);
        if (!served)
            throw Refusal.of(10, "mode %d of input %d cannot serve task %s", chosen, input, id);
        if (!fleet.canvas(network) && last(input) != NONE)
            throw Refusal.of(0, "input %d of a crop network holds its one task", input);
    }

    private long roomFor(int input, int network, int placed, int chosen) {
        var canvas = fleet.network(network);
        long taken = problem.volume(placed, chosen);
        if (volume[input - firstInput] + taken > (long) canvas.width() * canvas.height())
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
        for (int p = last(input); p != NONE; p = previous(p)) {
            boolean apart =
                    canvas.apart(atX, width, x(p), problem.width(task(p), mode(p)))
                            || canvas.apart(atY, height, y(p), problem.height(task(p), mode(p)));
            if (!apart)
                throw Refusal.of(
                        7,
                        "task %s at %d, %d is too close to task %s",
                        id,
                        atX,
                        atY,
                        problem.task(task(p)).id());
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private void growTasks() {
        int before = inputOf.length;
        int tasks = problem.tasks() - firstTask;
        if (tasks <= before) return;
        int size = Math.max(2 * before, tasks);
        inputOf = Arrays.copyOf(inputOf, size);
        Arrays.fill(inputOf, before, size, NONE);
    }

    private void growPlacements() {
        if (placements - firstPlacement < task.length) return;
        int size = 2 * task.length;
        task = Arrays.copyOf(task, size);
        mode = Arrays.copyOf(mode, size);
        x = Arrays.copyOf(x, size);
        y = Arrays.copyOf(y, size);
        previous = Arrays.copyOf(previous, size);
    }
}
