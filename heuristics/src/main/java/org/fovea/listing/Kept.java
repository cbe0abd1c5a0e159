package org.fovea.listing;

/**
 * An input: a network and the tasks placed for it, whose features are kept between stages. Shared
 * by all states in which it was opened.
 */
final class Kept {

    private final int network;
    private final int[] rank; // of tasks
    private final int[] mode;
    private final int[] x; // px
    private final int[] y;
    private final long key;

    private Kept(int network, int[] rank, int[] mode, int[] x, int[] y) {
        this.network = network;
        this.rank = rank;
        this.mode = mode;
        this.x = x;
        this.y = y;
        long sum = network;
        for (int i = 0; i < rank.length; i++)
            sum += Keys.mixed(((long) rank[i] << Integer.SIZE) + mode[i]);
        key = Keys.mixed(sum);
    }

    /** A task's input of its own. */
    static Kept crop(int network, int rank, int mode) {
        return new Kept(network, new int[] {rank}, new int[] {mode}, new int[1], new int[1]);
    }

    /** A canvas; the arrays are its own from now on. */
    static Kept canvas(int network, int[] rank, int[] mode, int[] x, int[] y) {
        return new Kept(network, rank, mode, x, y);
    }

    int network() {
        return network;
    }

    /** Number of tasks in it. */
    int size() {
        return rank.length;
    }

    /** The i-th task, as its rank. */
    int rank(int i) {
        return rank[i];
    }

    int mode(int i) {
        return mode[i];
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    /** Equal for inputs of the same tasks in the same modes, wherever they lie. */
    long key() {
        return key;
    }
}
