package org.fovea.exact.label;

import java.util.Arrays;

/**
 * All states of a search, in rows of longs of equal length: time, value, bound, parent and type of
 * the launch that led here, the next state of the same key, what is used of each budget of its
 * device, the members of that launch, and the codes of all tasks. Nothing is allocated per state.
 */
final class States {

    static final int NONE = -1;

    private static final int BESIDE = 72; // bytes of a state in Seen and Agenda, while they grow
    private static final int MOST = 1 << 29; // so that tables with twice as many slots exist

    private static final int TIME = 0;
    private static final int VALUE = 1;
    private static final int BOUND = 2;
    private static final int LINK = 3; // parent above, type below
    private static final int CHAIN = 4; // next of the same key above, whether dead below
    private static final int FIRST = 5;

    private final int bits; // of a code
    private final int lanes; // codes in a word
    private final long lane; // mask of the first
    private final int used; // first word
    private final int members; // first word
    private final int codes; // first word
    private final int length;
    private final int inChunk; // a power of two
    private final int shift;
    private final int most;
    private long[][] chunk = new long[16][];
    private int count;

    /** Room for states in so many bytes, with what finds them by key and by time. */
    States(Ground ground, long bytes) {
        int tasks = ground.crops().tasks();
        bits = ground.codes().bits();
        lanes = Long.SIZE / bits;
        lane = (1L << bits) - 1;
        used = FIRST;
        members = used + ground.crops().rations().most();
        codes = members + Math.ceilDiv(tasks, Long.SIZE);
        length = codes + Math.ceilDiv(tasks, lanes);
        shift = 12;
        inChunk = 1 << shift;
        most = (int) Math.min(MOST, bytes / (length * (long) Long.BYTES + BESIDE));
    }

    /** Longs of a row. */
    int length() {
        return length;
    }

    int count() {
        return count;
    }

    boolean full() {
        return count >= most;
    }

    /** Adds a copy of a row. */
    int add(long[] row) {
        int at = count >> shift;
        if (at == chunk.length) chunk = Arrays.copyOf(chunk, 2 * at);
        if (chunk[at] == null) chunk[at] = new long[inChunk * length];
        System.arraycopy(row, 0, chunk[at], base(count), length);
        return count++;
    }

    /** Copies a state's row. */
    void read(int state, long[] row) {
        System.arraycopy(chunk(state), base(state), row, 0, length);
    }

    /** Overwrites a state by another. */
    void move(int from, int to) {
        System.arraycopy(chunk(from), base(from), chunk(to), base(to), length);
    }

    /** Forgets all but the first. */
    void truncate(int first) {
        count = first;
    }

    private long[] chunk(int state) {
        return chunk[state >> shift];
    }

    private int base(int state) {
        return (state & (inChunk - 1)) * length;
    }

    long time(int state) {
        return chunk(state)[base(state) + TIME];
    }

    long value(int state) {
        return chunk(state)[base(state) + VALUE];
    }

    long bound(int state) {
        return chunk(state)[base(state) + BOUND];
    }

    /** What is used of a budget of the device. */
    long used(int state, int budget) {
        return chunk(state)[base(state) + used + budget];
    }

    int parent(int state) {
        return (int) (chunk(state)[base(state) + LINK] >> Integer.SIZE);
    }

    int type(int state) {
        return (int) chunk(state)[base(state) + LINK];
    }

    boolean member(int state, int task) {
        return ((chunk(state)[base(state) + members + (task >> 6)] >>> task) & 1) != 0;
    }

    int code(int state, int task) {
        return lane(chunk(state)[base(state) + codes + task / lanes], task);
    }

    private int lane(long word, int task) {
        return (int) ((word >>> (bits * (task % lanes))) & lane);
    }

    /** The next state of the same key, or {@link #NONE}. */
    int next(int state) {
        return (int) (chunk(state)[base(state) + CHAIN] >> Integer.SIZE);
    }

    void chain(int state, int next) {
        int at = base(state) + CHAIN;
        chunk(state)[at] = ((long) next << Integer.SIZE) | (chunk(state)[at] & 1);
    }

    /** Whether a state was found to be dominated. */
    boolean dead(int state) {
        return (chunk(state)[base(state) + CHAIN] & 1) != 0;
    }

    void kill(int state) {
        chunk(state)[base(state) + CHAIN] |= 1;
    }

    // rows outside the store

    static long time(long[] row) {
        return row[TIME];
    }

    static long value(long[] row) {
        return row[VALUE];
    }

    static long bound(long[] row) {
        return row[BOUND];
    }

    static void set(long[] row, long time, long value, long bound) {
        row[TIME] = time;
        row[VALUE] = value;
        row[BOUND] = bound;
    }

    static void bound(long[] row, long bound) {
        row[BOUND] = bound;
    }

    static void link(long[] row, int parent, int type) {
        row[LINK] = ((long) parent << Integer.SIZE) | type;
        row[CHAIN] = 0;
    }

    long used(long[] row, int budget) {
        return row[used + budget];
    }

    void used(long[] row, int budget, long amount) {
        row[used + budget] = amount;
    }

    void noMembers(long[] row) {
        Arrays.fill(row, members, codes, 0);
    }

    void addMember(long[] row, int task) {
        row[members + (task >> 6)] |= 1L << task;
    }

    int code(long[] row, int task) {
        return lane(row[codes + task / lanes], task);
    }

    void code(long[] row, int task, int code) {
        int word = codes + task / lanes;
        int at = bits * (task % lanes);
        row[word] = (row[word] & ~(lane << at)) | ((long) code << at);
    }

    /** Whether a row and a state agree in all codes under a mask, repeated in every word. */
    boolean agree(long[] row, int state, long mask) {
        long[] words = chunk(state);
        int base = base(state);
        for (int k = codes; k < length; k++)
            if (((row[k] ^ words[base + k]) & mask) != 0) return false;
        return true;
    }

    /** A mask of one code in all codes of a word. */
    long inAllLanes(int mask) {
        long repeated = 0;
        for (int k = 0; k < lanes; k++) repeated |= (long) mask << (bits * k);
        return repeated;
    }
}
