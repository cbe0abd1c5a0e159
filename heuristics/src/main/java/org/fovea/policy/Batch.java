package org.fovea.policy;

import java.util.Arrays;

/** Tasks or inputs that go together, by index and in order. */
public final class Batch {

    private final int[] members;

    private Batch(int[] members) {
        this.members = members;
    }

    /** These. */
    public static Batch of(int... members) {
        return new Batch(members.clone());
    }

    /** This one. */
    public static Batch alone(int member) {
        return new Batch(new int[] {member});
    }

    /** The first {@code count} of these. */
    public static Batch first(int count, int[] members) {
        return new Batch(Arrays.copyOf(members, count));
    }

    /** How many. */
    public int size() {
        return members.length;
    }

    /** The k-th. */
    public int member(int k) {
        return members[k];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch batch && Arrays.equals(members, batch.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }

    @Override
    public String toString() {
        return Arrays.toString(members);
    }
}
