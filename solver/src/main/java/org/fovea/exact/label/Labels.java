package org.fovea.exact.label;

import org.fovea.exact.crops.Codes;
import org.fovea.exact.crops.Crops;
import org.fovea.exact.crops.Outlook;

/**
 * The states that are kept, and which of them another makes superfluous.
 *
 * <p>A state that is no later than another can do whatever the other still does, launch by launch
 * and no later, leaving out what it has done already or its caps forbid. So it dominates when its
 * value is ahead by at least what is left out, and it has used no more of what the device may use.
 */
final class Labels {

    private final Crops crops;
    private final Codes codes;
    private final Outlook outlook;
    private final Rules rules;
    private final Keys keys;
    private final States states;
    private final Seen seen;
    private final long progress; // mask over words of codes
    private final boolean unlimited;

    Labels(Ground ground, States states) {
        crops = ground.crops();
        codes = ground.codes();
        outlook = ground.outlook();
        rules = ground.rules();
        keys = ground.keys();
        this.states = states;
        seen = new Seen(states);
        unlimited = crops.rations().none();
        progress = states.inAllLanes(codes.progressMask());
    }

    /** Whether a state kept dominates a row of this key. */
    boolean dominated(long[] row, long key) {
        if (!rules.dominance()) return false;
        for (int s = seen.first(key); s != States.NONE; s = states.next(s))
            if (covers(s, row)) return true;
        return false;
    }

    private boolean covers(int state, long[] row) {
        long ahead = states.value(state) - States.value(row);
        if (ahead < 0 || states.time(state) > States.time(row)) return false;
        if (!states.agree(row, state, progress) || usesMore(state, row)) return false;
        if (states.agree(row, state, -1)) return true;
        for (int task = 0; task < crops.tasks() && ahead >= 0; task++) {
            int mine = states.code(state, task);
            int other = states.code(row, task);
            if (mine != other) ahead -= outlook.loss(task, mine, other);
        }
        return ahead >= 0;
    }

    /** Keeps a row; states that it dominates die. */
    int add(long[] row, long key) {
        if (rules.dominance()) sweep(row, key);
        int state = states.add(row);
        seen.add(key, state);
        return state;
    }

    private void sweep(long[] row, long key) {
        int before = States.NONE;
        for (int s = seen.first(key); s != States.NONE; s = states.next(s)) {
            if (covered(s, row)) {
                states.kill(s);
                seen.remove(key, before, s);
            } else {
                before = s;
            }
        }
    }

    private boolean covered(int state, long[] row) {
        long ahead = States.value(row) - states.value(state);
        if (ahead < 0 || States.time(row) > states.time(state)) return false;
        if (!states.agree(row, state, progress) || usesLess(state, row)) return false;
        for (int task = 0; task < crops.tasks() && ahead >= 0; task++) {
            int mine = states.code(row, task);
            int other = states.code(state, task);
            if (mine != other) ahead -= outlook.loss(task, mine, other);
        }
        return ahead >= 0;
    }

    /**
     * Whether a state kept that has gone further with one task, or is done with it, dominates a row
     * of this key.
     */
    boolean overtaken(long[] row, long key, int[] code) {
        if (!rules.ahead()) return false;
        for (int task = 0; task < code.length; task++) {
            if (code[task] == codes.done()) continue;
            long without = key ^ keys.of(task, code[task]);
            long lost = outlook.potential(task, code[task]);
            for (int s = seen.first(without ^ keys.of(task, codes.done()));
                    s != States.NONE;
                    s = states.next(s)) if (coversBut(s, row, task, lost)) return true;
        }
        return false;
    }

    private boolean coversBut(int state, long[] row, int skipped, long lost) {
        long ahead = states.value(state) - States.value(row) - lost;
        if (ahead < 0 || states.time(state) > States.time(row)) return false;
        if (usesMore(state, row)) return false;
        for (int task = 0; task < crops.tasks() && ahead >= 0; task++) {
            int mine = states.code(state, task);
            int other = states.code(row, task);
            if (mine == other) continue;
            if (task == skipped) {
                if (mine != codes.done()) return false;
            } else if (!codes.sameProgress(mine, other)) {
                return false;
            } else {
                ahead -= outlook.loss(task, mine, other);
            }
        }
        return ahead >= 0;
    }

    /** Whether a state is on the row's device and has used more of one of its budgets. */
    private boolean usesMore(int state, long[] row) {
        if (unlimited || !sameDevice(state, row)) return false;
        for (int k = 0; k < crops.rations().most(); k++)
            if (states.used(state, k) > states.used(row, k)) return true;
        return false;
    }

    private boolean usesLess(int state, long[] row) {
        if (unlimited || !sameDevice(state, row)) return false;
        for (int k = 0; k < crops.rations().most(); k++)
            if (states.used(state, k) < states.used(row, k)) return true;
        return false;
    }

    private boolean sameDevice(int state, long[] row) {
        return crops.deviceAt(states.time(state)) == crops.deviceAt(States.time(row));
    }

    /** Takes the newest state out again. */
    void leave(int state) {
        seen.remove(key(state), States.NONE, state);
    }

    /** Enters a state that is kept already. */
    void enter(int state) {
        seen.add(key(state), state);
    }

    private long key(int state) {
        long key = 0;
        for (int task = 0; task < crops.tasks(); task++)
            key ^= keys.of(task, states.code(state, task));
        return key;
    }
}
