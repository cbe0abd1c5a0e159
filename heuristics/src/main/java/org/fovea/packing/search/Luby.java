package org.fovea.packing.search;

/**
 * Lengths of restarts, 1 1 2 1 1 2 4 and so on: within a logarithm of the best for any distribution
 * of how long a search takes (Luby, Sinclair and Zuckerman 1993).
 */
final class Luby {

    private Luby() {}

    /** The length of the n-th cycle, from 1. */
    static long length(int n) {
        int power = Integer.highestOneBit(n);
        if (n == 2 * power - 1) return power; // 2^k - 1: the end of a block
        return length(n - power + 1);
    }
}
