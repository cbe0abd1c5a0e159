package org.fovea.exact.joint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input of a canvas network that has been launched: how many stages it has completed, and which
 * tasks may still end on it. Immutable, shared by states.
 */
final class Open {

    private final int network;
    private final int done;
    private final long members;
    private final Option[] option; // by rank among the members
    private final Open first; // this input when it was launched, with all who were on board

    private Open(int network, int done, long members, Option[] option, @Nullable Open first) {
        this.network = network;
        this.done = done;
        this.members = members;
        this.option = option;
        this.first = first == null ? this : first;
    }

    /** An input that completed stage 1. */
    static Open launched(int network, List<Integer> tasks, List<Option> options) {
        long members = 0;
        for (int task : tasks) members |= 1L << task;
        var byRank = new Option[tasks.size()];
        for (int k = 0; k < byRank.length; k++)
            byRank[rank(members, tasks.get(k))] = options.get(k);
        return new Open(network, 1, members, byRank, null);
    }

    /** The same after its next stage. */
    Open advanced() {
        return new Open(network, done + 1, members, option, first);
    }

    /** The same with fewer members. */
    Open with(long fewer) {
        if (fewer == members) return this;
        var left = new Option[Long.bitCount(fewer)];
        for (long rest = fewer; rest != 0; rest &= rest - 1) {
            int task = Long.numberOfTrailingZeros(rest);
            left[rank(fewer, task)] = of(task);
        }
        return new Open(network, done, fewer, left, first);
    }

    private static int rank(long members, int task) {
        return Long.bitCount(members & ((1L << task) - 1));
    }

    int network() {
        return network;
    }

    /** Stages completed. */
    int done() {
        return done;
    }

    /** The tasks on board as bits. */
    long members() {
        return members;
    }

    boolean has(int task) {
        return (members >>> task & 1) != 0;
    }

    /** How a member lies on it. */
    Option of(int task) {
        return option[rank(members, task)];
    }

    /** What identifies the input through all its stages. */
    Open first() {
        return first;
    }

    /** Whether two are of the same network and have come equally far. */
    boolean alike(Open other) {
        return network == other.network && done == other.done;
    }

    /** So that inputs of two states that can be alike stand in the same places. */
    static int inOrder(Open one, Open other) {
        if (one.network != other.network) return Integer.compare(one.network, other.network);
        if (one.done != other.done) return Integer.compare(one.done, other.done);
        return Long.compareUnsigned(one.members, other.members);
    }
}
