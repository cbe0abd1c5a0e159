package org.fovea.exact.label;

import java.util.Arrays;
import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Outlook;
import org.fovea.exact.price.Completion;

/**
 * All launches that may follow in a state: at its time, or at a release to wait for; of every type
 * and size; of every set of tasks that all end in time. The state after each is bounded by the
 * completion bound, and sets are built in the order of what their members change of it, so that
 * whole families of sets are left out at once.
 */
final class Expansion {

    private final Crops crops;
    private final Codes codes;
    private final Outlook outlook;
    private final Rules rules;
    private final Keys keys;
    private final States states;
    private final Completion completion;
    private final int spread; // how many more candidates than inputs there may be

    private int state;
    private long now;
    private long value;
    private final int[] code; // of the state, by task
    private final long[] row;

    // of one launch without its members
    private int type;
    private boolean waiting;
    private long start;
    private long end;
    private int cell;
    private int size;
    private int eligibles;
    private final int[] eligible; // tasks, by deadline
    private final int[] rest; // codes at the end of those not in it, by task
    private final long[] restRow;
    private long restKey;
    private int candidates;
    private final int[] candidate; // tasks, by falling delta
    private final int[] after; // by task: its code when it is in the launch
    private final long[] delta; // by rank: what the bound changes by when it is in the launch
    private final boolean[] member; // by task
    private final long[] used; // with the launch, by budget of its device
    private final int[] child; // codes, by task

    private Children children = Expansion.nobody();

    Expansion(Ground ground, States states, Completion completion, int spread) {
        crops = ground.crops();
        codes = ground.codes();
        outlook = ground.outlook();
        rules = ground.rules();
        keys = ground.keys();
        this.states = states;
        this.completion = completion;
        this.spread = spread;
        int tasks = crops.tasks();
        code = new int[tasks];
        eligible = new int[tasks];
        rest = new int[tasks];
        candidate = new int[tasks];
        after = new int[tasks];
        delta = new long[tasks];
        member = new boolean[tasks];
        used = new long[crops.rations().most()];
        child = new int[tasks];
        row = new long[states.length()];
        restRow = new long[states.length()];
    }

    private static Children nobody() {
        return new Children() {
            @Override
            public long goal() {
                return Long.MAX_VALUE;
            }

            @Override
            public void accept(long[] row, long key, int[] code) {}
        };
    }

    /** Fills a row with the state before any launch; returns its key. */
    long root(long[] root, int[] code) {
        long key = 0;
        for (int task = 0; task < code.length; task++) {
            code[task] = outlook.at(task, outlook.first(task), 0);
            states.code(root, task, code[task]);
            key ^= keys.of(task, code[task]);
        }
        States.set(root, 0, 0, bound(0, code, 0));
        States.link(root, States.NONE, 0);
        return key;
    }

    /** The completion bound of a state of these codes. */
    private long bound(long worth, int[] code, long time) {
        int at = completion.cell(time);
        long sum = worth + completion.machine(at);
        for (int task = 0; task < code.length; task++)
            if (code[task] != codes.done()) sum += completion.task(task, code[task], at);
        return sum;
    }

    /** Whether a state's completion bound, by the prices of now, reaches a goal. */
    boolean reaches(int state, long goal) {
        for (int task = 0; task < code.length; task++) code[task] = states.code(state, task);
        return bound(states.value(state), code, states.time(state)) >= goal;
    }

    /** Hands every child on. */
    void expand(int state, Children children) {
        this.state = state;
        this.children = children;
        now = states.time(state);
        value = states.value(state);
        for (int task = 0; task < code.length; task++) code[task] = states.code(state, task);
        waiting = false;
        start = now;
        launches();
        long latest = rules.noWait() ? needless() : Long.MAX_VALUE;
        waiting = true;
        for (start = nextRelease(now); start < latest; start = nextRelease(start)) launches();
    }

    /**
     * The first release after a time, on any device from now on, of a task that has not started;
     * never where there is none.
     */
    private long nextRelease(long time) {
        long next = Long.MAX_VALUE;
        for (int task = 0; task < code.length; task++) {
            if (!codes.isUntouched(code[task])) continue;
            for (int n = 0; n < crops.networks(); n++)
                if (codes.cap(code[task], n) > 0 && crops.release(task, n) > time)
                    next = Math.min(next, crops.release(task, n));
        }
        return next;
    }

    /**
     * The time up to which waiting may pay: then some task's next stage alone could have ended. It
     * always may where another launch could exceed a budget.
     */
    private long needless() {
        long latest = Long.MAX_VALUE;
        for (int task = 0; task < code.length; task++)
            if (code[task] != codes.done()) latest = Math.min(latest, alone(task));
        return latest;
    }

    /** When the task's next stage alone can have ended, whatever its network will be. */
    private long alone(int task) {
        long latest = 0;
        for (int n = 0; n < crops.networks(); n++)
            if (codes.cap(code[task], n) > 0) latest = Math.max(latest, alone(task, n));
        return latest;
    }

    private long alone(int task, int network) {
        if (crops.rations().count(crops.device(network)) > 0) return Long.MAX_VALUE;
        boolean begun = !codes.isUntouched(code[task]);
        int next = begun ? codes.next(code[task]) : crops.firstType(network);
        return Math.max(now, crops.release(task, network)) + crops.duration(next, 1);
    }

    private void launches() {
        for (type = 0; type < crops.types(); type++) {
            if (waiting && crops.before(type) > 0) continue; // nobody is released for it
            if (!gather()) continue;
            int most = Math.min(crops.batchLimit(type), eligibles);
            for (size = 1; size <= most && affords(); size++) {
                end = start + crops.duration(type, size);
                if (!propose()) break;
                build(0, 0, bound(value, rest, end));
            }
        }
    }

    /** Whether the type's device may use what a launch of the present size takes. */
    private boolean affords() {
        int device = crops.device(crops.networkOf(type));
        boolean fresh = crops.deviceAt(now) < device;
        var rations = crops.rations();
        for (int k = 0; k < rations.count(device); k++) {
            long before = fresh ? 0 : states.used(state, k);
            long use = rations.use(type, size, k);
            if (use > rations.limit(device, k) - before) return false;
            used[k] = before + use;
        }
        Arrays.fill(used, rations.count(device), used.length, 0);
        return true;
    }

    /** Finds who may start the type; whether there is anybody to launch it for. */
    private boolean gather() {
        int network = crops.networkOf(type);
        eligibles = 0;
        boolean released = !waiting;
        for (int task = 0; task < code.length; task++) {
            if (!codes.canRun(code[task], type) || crops.release(task, network) > start) continue;
            if (start + crops.duration(type, 1) > crops.deadline(task, network)) continue;
            eligible[eligibles++] = task;
            if (crops.release(task, network) == start) released = true;
        }
        return released && eligibles > 0;
    }

    /** Prepares a launch of the present size; false where too few would end in time. */
    private boolean propose() {
        int network = crops.networkOf(type);
        int first = 0;
        while (first < eligibles && crops.deadline(eligible[first], network) < end) first++;
        candidates = Math.min(eligibles - first, size + spread);
        if (candidates < size) return false;
        cell = completion.cell(end);
        restKey = 0;
        for (int task = 0; task < code.length; task++) {
            rest[task] = outlook.at(task, code[task], end);
            states.code(restRow, task, rest[task]);
            restKey ^= keys.of(task, rest[task]);
        }
        for (int k = 0; k < candidates; k++) rank(k, eligible[first + k]);
        return true;
    }

    /** Inserts a candidate by what the bound changes by when it is in the launch. */
    private void rank(int count, int task) {
        int cap = codes.cap(code[task], crops.networkOf(type));
        after[task] = outlook.at(task, codes.after(type, cap), end);
        long change =
                crops.gain(task, type) + completed(task, after[task]) - completed(task, rest[task]);
        int place = count;
        for (; place > 0 && delta[place - 1] < change; place--) {
            delta[place] = delta[place - 1];
            candidate[place] = candidate[place - 1];
        }
        delta[place] = change;
        candidate[place] = task;
    }

    private long completed(int task, int code) {
        return code == codes.done() ? 0 : completion.task(task, code, cell);
    }

    /** Adds members from a rank on; {@code bound} holds with those chosen so far. */
    private void build(int from, int chosen, long bound) {
        if (chosen == size) {
            launch(bound);
            return;
        }
        int missing = size - chosen;
        for (int k = from; k <= candidates - missing; k++) {
            long best = bound;
            for (int next = k; next < k + missing; next++) best += delta[next];
            if (best < children.goal()) return; // later ones change it for the worse
            member[candidate[k]] = true;
            build(k + 1, chosen + 1, bound + delta[k]);
            member[candidate[k]] = false;
        }
    }

    private void launch(long bound) {
        if (waiting && !someoneReleased()) return;
        System.arraycopy(restRow, 0, row, 0, row.length);
        System.arraycopy(rest, 0, child, 0, child.length);
        states.noMembers(row);
        long key = restKey;
        long worth = value;
        for (int k = 0; k < eligibles; k++) {
            int task = eligible[k];
            if (!member[task]) continue;
            states.addMember(row, task);
            key ^= keys.of(task, rest[task]) ^ keys.of(task, after[task]);
            states.code(row, task, after[task]);
            child[task] = after[task];
            worth += crops.gain(task, type);
        }
        long reached = bound;
        if (rules.order()) {
            reached += ordered();
            key ^= orderedKey;
        }
        if (reached < children.goal()) return;
        States.set(row, end, worth, Math.min(reached, states.bound(state)));
        States.link(row, state, type);
        for (int k = 0; k < used.length; k++) states.used(row, k, used[k]);
        children.accept(row, key, child);
    }

    private long orderedKey;

    /**
     * Lowers the caps of those passed over for one due later; returns by how much the bound falls.
     */
    private long ordered() {
        int network = crops.networkOf(type);
        int depth = Integer.MAX_VALUE;
        long change = 0;
        orderedKey = 0;
        for (int k = eligibles - 1; k >= 0; k--) {
            int task = eligible[k];
            if (member[task]) {
                int cap = Math.max(crops.before(type) + 1, codes.cap(after[task], network));
                depth = Math.min(depth, cap);
            } else if (depth <= codes.cap(rest[task], network)) {
                int lower = outlook.at(task, codes.capped(rest[task], network, depth - 1), end);
                change += completed(task, lower) - completed(task, rest[task]);
                orderedKey ^= keys.of(task, rest[task]) ^ keys.of(task, lower);
                states.code(row, task, lower);
                child[task] = lower;
            }
        }
        return change;
    }

    private boolean someoneReleased() {
        int network = crops.networkOf(type);
        for (int k = 0; k < eligibles; k++)
            if (member[eligible[k]] && crops.release(eligible[k], network) == start) return true;
        return false;
    }
}
