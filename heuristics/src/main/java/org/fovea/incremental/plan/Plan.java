package org.fovea.incremental.plan;

import java.util.Arrays;

/**
 * One order of all items, and for each the way it is served and its <em>glue</em>: whether it
 * shares the launch of the item before it on the same device. Any such plan is a schedule.
 *
 * <p>Edits are logged, with the stretches of the order that each device must be decoded again on,
 * until they are kept or taken back.
 */
public final class Plan {

    /** Begins a launch. */
    public static final byte APART = 0;

    /** Joins the launch and, on a canvas, the input of the item before. */
    public static final byte JOINED = 1;

    /** Joins the launch with an input of its own. */
    public static final byte BESIDE = 2;

    private static final int SHIFT = -1; // marks log entries that are no edits of an item
    private static final int SWAP = -2;

    /** Stretches of a device closer than this are decoded as one. */
    private static final int NEAR = 32;

    private final Ground ground;
    final int[] order;
    final int[] way; // by item
    final byte[] glue; // by item
    private final int[] deviceOf; // by way; -1 for REJECT

    int edits; // of the log: an item with its former way and glue, or a change of the order
    int known; // of them, those whose stretches were decoded again
    int[] edited = new int[64]; // an item, SHIFT or SWAP
    private int[] first = new int[64]; // former way, or a position
    private int[] second = new int[64]; // former glue, or a position

    private int[] slot = new int[64]; // of a rotation

    int stretches;
    int[] stretchDevice = new int[64];
    int[] stretchFrom = new int[64];
    int[] stretchTo = new int[64];

    /** All items rejected, in order of release. */
    public Plan(Ground ground) {
        this.ground = ground;
        int items = ground.items();
        order = new int[items];
        Arrays.setAll(order, item -> item);
        way = new int[items];
        glue = new byte[items];
        var ways = ground.ways();
        deviceOf = new int[ways.count()];
        deviceOf[Ways.REJECT] = -1;
        for (int w = 1; w < deviceOf.length; w++)
            deviceOf[w] = ground.fleet().deviceOf(ways.network(w));
    }

    /** A plan of this order of all items, and of these ways and glues by item. */
    public Plan(Ground ground, int[] order, int[] way, byte[] glue) {
        this(ground);
        System.arraycopy(order, 0, this.order, 0, order.length);
        System.arraycopy(way, 0, this.way, 0, way.length);
        System.arraycopy(glue, 0, this.glue, 0, glue.length);
    }

    /** Number of items, which is the length of the order. */
    public int size() {
        return order.length;
    }

    /** The item at a position. */
    public int item(int position) {
        return order[position];
    }

    /** How an item is served. */
    public int way(int item) {
        return way[item];
    }

    /** {@link #APART}, {@link #JOINED} or {@link #BESIDE}. */
    public byte glue(int item) {
        return glue[item];
    }

    /** The device that serves an item; -1 where none does. */
    public int device(int item) {
        return deviceOf[way[item]];
    }

    /** Gives the item at a position another way and glue; whether that is a change. */
    public boolean set(int position, int chosen, byte glued) {
        int item = order[position];
        if (way[item] == chosen && glue[item] == glued) return false;
        log(item, way[item], glue[item]);
        touch(deviceOf[way[item]], position, position);
        way[item] = chosen;
        glue[item] = glued;
        touch(deviceOf[chosen], position, position);
        return true;
    }

    /** Moves an item; those between close up. */
    public void shift(int from, int to) {
        log(SHIFT, from, to);
        touch(device(order[from]), Math.min(from, to), Math.max(from, to));
        move(from, to);
    }

    /** Lets the items at two positions trade places. */
    public void swap(int one, int other) {
        log(SWAP, one, other);
        touchBoth(device(order[one]), one, other);
        touchBoth(device(order[other]), one, other);
        exchange(one, other);
    }

    /**
     * Of what a device serves within {@code [from, to)}, lets that before {@code middle} and that
     * from there on trade places. All other items keep theirs.
     */
    public void rotate(int device, int from, int middle, int to) {
        if (slot.length < to - from) slot = new int[to - from];
        int count = 0;
        int before = 0;
        for (int p = from; p < to; p++) {
            if (device(order[p]) != device) continue;
            if (p < middle) before++;
            slot[count++] = p;
        }
        reverse(0, before); // both parts, then all: each part comes out in its own order
        reverse(before, count);
        reverse(0, count);
        touch(device, from, to - 1);
    }

    private void reverse(int from, int to) {
        for (int low = from, high = to - 1; low < high; low++, high--) {
            log(SWAP, slot[low], slot[high]);
            exchange(slot[low], slot[high]);
        }
    }

    private void touchBoth(int device, int one, int other) {
        touch(device, one, one);
        touch(device, other, other);
    }

    private void move(int from, int to) {
        int item = order[from];
        if (from < to) System.arraycopy(order, from + 1, order, from, to - from);
        else System.arraycopy(order, to, order, to + 1, from - to);
        order[to] = item;
    }

    private void exchange(int one, int other) {
        int item = order[one];
        order[one] = order[other];
        order[other] = item;
    }

    private void log(int what, int one, int other) {
        if (edits == edited.length) {
            edited = Arrays.copyOf(edited, 2 * edits);
            first = Arrays.copyOf(first, 2 * edits);
            second = Arrays.copyOf(second, 2 * edits);
        }
        edited[edits] = what;
        first[edits] = one;
        second[edits++] = other;
    }

    private void touch(int device, int from, int to) {
        if (device < 0) return;
        for (int s = stretches - 1; s >= 0; s--) {
            if (stretchDevice[s] != device) continue;
            if (from > stretchTo[s] + NEAR || to < stretchFrom[s] - NEAR) continue;
            stretchFrom[s] = Math.min(stretchFrom[s], from);
            stretchTo[s] = Math.max(stretchTo[s], to);
            return;
        }
        if (stretches == stretchDevice.length) {
            stretchDevice = Arrays.copyOf(stretchDevice, 2 * stretches);
            stretchFrom = Arrays.copyOf(stretchFrom, 2 * stretches);
            stretchTo = Arrays.copyOf(stretchTo, 2 * stretches);
        }
        stretchDevice[stretches] = device;
        stretchFrom[stretches] = from;
        stretchTo[stretches++] = to;
    }

    /** Sorts the stretches by device and then by start. */
    void sortStretches() {
        for (int i = 1; i < stretches; i++) {
            for (int k = i; k > 0 && before(k, k - 1); k--) {
                exchange(stretchDevice, k);
                exchange(stretchFrom, k);
                exchange(stretchTo, k);
            }
        }
    }

    private boolean before(int one, int other) {
        if (stretchDevice[one] != stretchDevice[other])
            return stretchDevice[one] < stretchDevice[other];
        return stretchFrom[one] < stretchFrom[other];
    }

    private static void exchange(int[] column, int with) {
        int value = column[with];
        column[with] = column[with - 1];
        column[with - 1] = value;
    }

    /** Tells of the edits that are neither kept nor taken back, oldest first. */
    public void tell(Edits listener) {
        for (int e = 0; e < edits; e++) {
            switch (edited[e]) {
                case SHIFT -> listener.shifted(first[e], second[e]);
                case SWAP -> listener.swapped(first[e], second[e]);
                default -> listener.set(edited[e]);
            }
        }
    }

    /** Makes the edits since the last call of this or {@link #takeBack} final. */
    void keep() {
        edits = 0;
        known();
    }

    /** All edits so far were evaluated. */
    void known() {
        known = edits;
        stretches = 0;
    }

    /** Takes edits back, newest first, to so many. */
    void takeBack(int to) {
        while (edits > to) {
            edits--;
            switch (edited[edits]) {
                case SHIFT -> move(second[edits], first[edits]);
                case SWAP -> exchange(first[edits], second[edits]);
                default -> {
                    way[edited[edits]] = first[edits];
                    glue[edited[edits]] = (byte) second[edits];
                }
            }
        }
        known();
    }

    /** The ground it is a plan on. */
    public Ground ground() {
        return ground;
    }

    /** Takes over another plan on the same ground. */
    public void copy(Plan other) {
        System.arraycopy(other.order, 0, order, 0, order.length);
        System.arraycopy(other.way, 0, way, 0, way.length);
        System.arraycopy(other.glue, 0, glue, 0, glue.length);
        keep();
    }
}
