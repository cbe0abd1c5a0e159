package org.fovea.problem;

import java.util.Arrays;
import java.util.List;
import org.fovea.instance.Limits;

/**
 * A schedule while it is being made: the only way to build one.
 *
 * <p>Open an input, place tasks in it, launch it stage by stage; launches of one device come in
 * order of time. A step that would break a rule is refused ({@link Refusal}) and leaves everything
 * as it was, so whatever this holds is valid but for mandatory tasks. Steps can be undone to a
 * mark. Utility is kept up to date, exactly.
 *
 * <p>All indices are those of the {@link Problem}, which may grow meanwhile; inputs and launches
 * count from 0.
 */
public final class Timeline {

    private static final int OPEN = 0;
    private static final int PLACE = 1;
    private static final int LAUNCH = 2;

    private final Problem problem;
    private final Fleet fleet;
    private final Pace pace;
    private final Ledger ledger;
    private final Contents contents;
    private final long[] free; // by device: end of its last launch

    private int firstInput; // arrays begin with these; what lies before is forgotten
    private int firstLaunch;

    private int inputs;
    private int[] network = new int[16]; // by input
    private int[] stagesDone = new int[16];
    private long[] ready = new long[16]; // end of the last stage
    private int[] attempt = new int[16]; // of launching that last named the input

    private int launches;
    private long[] start = new long[16]; // by launch
    private int[] stage = new int[16];
    private int[] firstMember = new int[17]; // one more at the end
    private long[] freeBefore = new long[16];
    private int[] member = new int[16]; // inputs of all launches
    private long[] readyBefore = new long[16]; // beside member

    private final Earnings earnings = new Earnings();
    private int[] firstChange = new int[16]; // of earnings, by launch
    private int attempts; // of launching, to find doubles

    private int steps;
    private byte[] step = new byte[16];

    /** Nothing placed, every device free at 0. */
    public Timeline(Problem problem) {
        this(problem, problem.fleet()::duration);
    }

    /** The same, whose launches take as long as they take, whatever was planned. */
    public Timeline(Problem problem, Pace pace) {
        this.problem = problem;
        this.pace = pace;
        fleet = problem.fleet();
        ledger = new Ledger(fleet);
        contents = new Contents(problem);
        free = new long[fleet.devices()];
    }

    /** Whether launches can be afforded, as {@link Ledger#affords} says. */
    public boolean affords(int network, int from, int to, int inputs) {
        return ledger.affords(network, from, to, inputs);
    }

    /** What is left of memory, energy and budgets. */
    public Ledger ledger() {
        return ledger;
    }

    /** A new, empty input of a network. */
    public int open(int network) {
        if (!ledger.admits(network, 1))
            throw Refusal.of(
                    8,
                    "no memory or budget is left for an input of %s",
                    fleet.network(network).id());
        growInputs();
        int place = inputs - firstInput;
        this.network[place] = network;
        stagesDone[place] = 0;
        ready[place] = 0;
        contents.open(inputs);
        attempt[place] = 0;
        ledger.open(network, 1);
        note(OPEN);
        return inputs++;
    }

    /** A new input of a crop network with its one task. */
    public int crop(int network, int task) {
        int chosen = problem.cropMode(task, network);
        if (chosen < 0)
            throw Refusal.of(
                    10,
                    "%s cannot serve task %s",
                    fleet.network(network).id(),
                    problem.task(task).id());
        int input = open(network);
        try {
            place(input, task, chosen, 0, 0);
        } catch (Refusal refusal) {
            undo(steps - 1);
            throw refusal;
        }
        return input;
    }

    /**
     * Places a task in an input not yet launched; x and y, px, count on rectangle canvases only.
     */
    public void place(int input, int task, int mode, int x, int y) {
        if (stagesDone(input) > 0) throw Refusal.of(4, "input %d was launched already", input);
        contents.place(input, network(input), task, mode, x, y);
        note(PLACE);
    }

    /** Launches a stage (from 1) of {@code count} inputs at a time, us; returns when it ends. */
    public long launch(int network, int stage, long at, int[] batch, int count) {
        checkLaunch(network, stage, at, batch, count);
        growLaunches(count);
        long end = at + pace.of(network, stage, count);
        int device = fleet.deviceOf(network);
        int place = launches - firstLaunch;
        start[place] = at;
        this.stage[place] = stage;
        freeBefore[place] = free[device];
        firstChange[place] = earnings.changes();
        int first = firstMember[place];
        for (int i = 0; i < count; i++) {
            int input = batch[i] - firstInput;
            member[first + i] = batch[i];
            readyBefore[first + i] = ready[input];
            ready[input] = end;
            stagesDone[input] = stage;
            earn(batch[i], stage, end);
        }
        launches++;
        firstMember[place + 1] = first + count;
        free[device] = end;
        ledger.launch(network, stage, count, 1);
        note(LAUNCH);
        return end;
    }

    /** Number of steps taken; give it to {@link #undo} to come back here. */
    public int mark() {
        return steps;
    }

    /** Takes back every step after a mark, newest first. */
    public void undo(int mark) {
        while (steps > mark) {
            switch (step[--steps]) {
                case OPEN -> ledger.open(network(--inputs), -1);
                case PLACE -> contents.takeBack();
                default -> takeBackLaunch();
            }
        }
    }

    /**
     * Makes every step final and forgets the inputs, launches and tasks before these, about which
     * nothing may be asked any more; the others keep their indices. From then on {@link #utility}
     * is that of the tasks remembered. Memory and budgets stay taken.
     */
    public void forget(int input, int launch, int task) {
        steps = 0;
        earnings.forget(task);
        contents.forget(input, inputs, task);
        int gone = input - firstInput;
        for (int[] column : List.of(network, stagesDone, attempt))
            System.arraycopy(column, gone, column, 0, inputs - input);
        System.arraycopy(ready, gone, ready, 0, inputs - input);
        firstInput = input;
        forgetLaunches(launch);
    }

    private void forgetLaunches(int launch) {
        int gone = launch - firstLaunch;
        int kept = launches - launch;
        int members = firstMember[gone];
        int last = firstMember[gone + kept];
        System.arraycopy(member, members, member, 0, last - members);
        for (int k = 0; k <= kept; k++) firstMember[k] = firstMember[gone + k] - members;
        System.arraycopy(start, gone, start, 0, kept);
        System.arraycopy(stage, gone, stage, 0, kept);
        firstLaunch = launch;
    }

    /** The problem it is a schedule of. */
    public Problem problem() {
        return problem;
    }

    /** Utility so far, in 1e-10. */
    public long utility() {
        return earnings.sum();
    }

    /** When a device has ended its last launch, us. */
    public long free(int device) {
        return free[device];
    }

    /** Number of inputs opened. */
    public int inputs() {
        return inputs;
    }

    /** The network of an input. */
    public int network(int input) {
        return network[input - firstInput];
    }

    /** How many stages of an input were launched. */
    public int stagesDone(int input) {
        return stagesDone[input - firstInput];
    }

    /** When the last launched stage of an input ends, us; 0 before the first. */
    public long ready(int input) {
        return ready[input - firstInput];
    }

    /** The newest placement of an input, -1 if it is empty; follow {@link #previousPlacement}. */
    public int lastPlacement(int input) {
        return contents.last(input);
    }

    /** The placement before this one in the same input; -1 at the first. */
    public int previousPlacement(int placement) {
        return contents.previous(placement);
    }

    /** The task of a placement. */
    public int task(int placement) {
        return contents.task(placement);
    }

    /** The mode of a placement. */
    public int mode(int placement) {
        return contents.mode(placement);
    }

    /** Left edge of a placement on a rectangle canvas, px. */
    public int x(int placement) {
        return contents.x(placement);
    }

    /** Upper edge of a placement on a rectangle canvas, px. */
    public int y(int placement) {
        return contents.y(placement);
    }

    /** The input that holds a task; -1 where none does. */
    public int inputOf(int task) {
        return contents.inputOf(task);
    }

    /** What a task has earned so far, in 1e-10. */
    public long earned(int task) {
        return earnings.of(task);
    }

    /** Number of launches. */
    public int launches() {
        return launches;
    }

    /** Start of a launch, us. */
    public long start(int launch) {
        return start[launch - firstLaunch];
    }

    /** Stage of a launch, from 1. */
    public int stage(int launch) {
        return stage[launch - firstLaunch];
    }

    /** Number of inputs of a launch. */
    public int size(int launch) {
        return firstMember[launch - firstLaunch + 1] - firstMember[launch - firstLaunch];
    }

    /** The k-th input of a launch. */
    public int member(int launch, int k) {
        return member[firstMember[launch - firstLaunch] + k];
    }

    private void checkLaunch(int network, int stage, long at, int[] batch, int count) {
        String id = fleet.network(network).id();
        if (at < 0 || at > Limits.TIME)
            throw Refusal.of(0, "start %d us is not in 0..%d", at, Limits.TIME);
        if (stage < 1 || stage > fleet.stages(network))
            throw Refusal.of(4, "%s has no stage %d", id, stage);
        if (count < 1 || count > fleet.batchLimit(network))
            throw Refusal.of(
                    3,
                    "%d inputs for %s, which takes 1 to %d",
                    count,
                    id,
                    fleet.batchLimit(network));
        if (at < free[fleet.deviceOf(network)])
            throw Refusal.of(
                    2,
                    "start %d us, but the device is busy until %d us",
                    at,
                    free[fleet.deviceOf(network)]);
        attempts++;
        for (int i = 0; i < count; i++) checkMember(network, stage, at, batch[i]);
        if (!ledger.powers(network, stage, stage, count))
            throw Refusal.of(8, "no energy is left for %d inputs of %s", count, id);
    }

    private void checkMember(int network, int stage, long at, int input) {
        int place = input - firstInput;
        if (this.network[place] != network)
            throw Refusal.of(3, "input %d is not of %s", input, fleet.network(network).id());
        if (attempt[place] == attempts) throw Refusal.of(3, "input %d is named twice", input);
        attempt[place] = attempts;
        if (stagesDone[place] != stage - 1 || at < ready[place])
            throw Refusal.of(
                    4,
                    "input %d has %d stages ending at %d us",
                    input,
                    stagesDone[place],
                    ready[place]);
        if (contents.last(input) == Contents.NONE) throw Refusal.of(0, "input %d is empty", input);
        if (stage > 1) return;
        for (int p = contents.last(input); p != Contents.NONE; p = contents.previous(p))
            if (at < problem.release(contents.task(p)))
                throw Refusal.of(
                        5,
                        "start %d us is before the release of task %s",
                        at,
                        problem.task(contents.task(p)).id());
    }

    private void earn(int input, int stage, long end) {
        for (int p = contents.last(input); p != Contents.NONE; p = contents.previous(p)) {
            int task = contents.task(p);
            if (end <= problem.deadline(task))
                earnings.earn(task, problem.utility(task, contents.mode(p), stage));
        }
    }

    private void takeBackLaunch() {
        int place = --launches - firstLaunch;
        int launched = network(member[firstMember[place]]);
        for (int i = firstMember[place]; i < firstMember[place + 1]; i++) {
            ready[member[i] - firstInput] = readyBefore[i];
            stagesDone[member[i] - firstInput] = stage[place] - 1;
        }
        earnings.undo(firstChange[place]);
        ledger.launch(launched, stage[place], size(launches), -1);
        free[fleet.deviceOf(launched)] = freeBefore[place];
    }

    private void note(int kind) {
        if (steps == step.length) step = Arrays.copyOf(step, 2 * steps);
        step[steps++] = (byte) kind;
    }

    private void growInputs() {
        if (inputs - firstInput < network.length) return;
        int size = 2 * network.length;
        network = Arrays.copyOf(network, size);
        stagesDone = Arrays.copyOf(stagesDone, size);
        ready = Arrays.copyOf(ready, size);
        attempt = Arrays.copyOf(attempt, size);
    }

    private void growLaunches(int count) {
        int place = launches - firstLaunch;
        if (place == start.length) {
            int size = 2 * place;
            start = Arrays.copyOf(start, size);
            stage = Arrays.copyOf(stage, size);
            firstMember = Arrays.copyOf(firstMember, size + 1);
            freeBefore = Arrays.copyOf(freeBefore, size);
            firstChange = Arrays.copyOf(firstChange, size);
        }
        int needed = firstMember[place] + count;
        if (needed <= member.length) return;
        int size = Math.max(2 * member.length, needed);
        member = Arrays.copyOf(member, size);
        readyBefore = Arrays.copyOf(readyBefore, size);
    }
}
