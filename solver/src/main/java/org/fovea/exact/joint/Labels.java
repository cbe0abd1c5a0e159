package org.fovea.exact.joint;

import org.jspecify.annotations.Nullable;

/**
 * States by key that no other dominates: open addressing with linear probing; the states of a key
 * are chained, the newest first.
 */
final class Labels {

    private final Dominance dominance;
    private long[] key = new long[1 << 12];
    private @Nullable State[] newest = new State[1 << 12];
    private boolean[] taken = new boolean[1 << 12];
    private int keys;

    Labels(Joint joint) {
        dominance = new Dominance(joint);
    }

    /** Whether a state that is known dominates this one. */
    boolean dominated(State state) {
        for (var other = newest[slot(state.key)]; other != null; other = other.next)
            if (dominance.dominates(other, state)) return true;
        return false;
    }

    /** Adds a state, and marks those that it dominates; returns how many more there are. */
    int add(State state) {
        if (2 * keys > key.length) grow();
        int at = slot(state.key);
        if (!taken[at]) keys++;
        taken[at] = true;
        key[at] = state.key;
        int more = 1;
        State last = state;
        for (var other = newest[at]; other != null; other = other.next) {
            if (dominance.dominates(state, other)) {
                other.dominated = true;
                more--;
                continue;
            }
            last.next = other;
            last = other;
        }
        last.next = null;
        newest[at] = state;
        return more;
    }

    private int slot(long wanted) {
        int mask = key.length - 1;
        int at = (int) (wanted ^ (wanted >>> Integer.SIZE)) & mask;
        while (taken[at] && key[at] != wanted) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        long[] keysBefore = key;
        var newestBefore = newest;
        boolean[] takenBefore = taken;
        key = new long[2 * keysBefore.length];
        newest = new State[key.length];
        taken = new boolean[key.length];
        for (int k = 0; k < keysBefore.length; k++) {
            if (!takenBefore[k]) continue;
            int at = slot(keysBefore[k]);
            key[at] = keysBefore[k];
            newest[at] = newestBefore[k];
            taken[at] = true;
        }
    }
}
