package org.fovea.exact.label;

/**
 * States by key: open addressing with linear probing; the states of a key are chained, the newest
 * first.
 */
final class Seen {

    private static final int EMPTY = -1; // used, but no state is left

    private final States states;
    private long[] key = new long[1 << 12];
    private int[] head = new int[1 << 12]; // state + 1; 0 where the slot is free
    private int used;

    Seen(States states) {
        this.states = states;
    }

    /** The newest state of a key; {@link States#NONE} where there is none. */
    int first(long wanted) {
        return newest(slot(wanted));
    }

    /** Adds a state in front of the others of its key. */
    void add(long wanted, int state) {
        if (2 * used > key.length) grow();
        int at = slot(wanted);
        if (!used(at)) {
            key[at] = wanted;
            used++;
        }
        states.chain(state, newest(at));
        head[at] = state + 1;
    }

    /** Takes a state out; the one before it in its chain is {@link States#NONE} for the newest. */
    void remove(long wanted, int before, int state) {
        int next = states.next(state);
        if (before != States.NONE) states.chain(before, next);
        else head[slot(wanted)] = next == States.NONE ? EMPTY : next + 1;
    }

    private boolean used(int at) {
        return head[at] != 0;
    }

    private int newest(int at) {
        return head[at] <= 0 ? States.NONE : head[at] - 1;
    }

    private int slot(long wanted) {
        int mask = key.length - 1;
        int at = (int) (wanted ^ (wanted >>> Integer.SIZE)) & mask;
        while (head[at] != 0 && key[at] != wanted) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        long[] keys = key;
        int[] heads = head;
        key = new long[2 * keys.length];
        head = new int[key.length];
        for (int k = 0; k < keys.length; k++) {
            if (heads[k] == 0) continue;
            int at = slot(keys[k]);
            key[at] = keys[k];
            head[at] = heads[k];
        }
    }
}
