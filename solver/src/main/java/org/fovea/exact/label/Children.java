package org.fovea.exact.label;

/** Takes the states that follow from one, as a search wants them. */
interface Children {

    /** The least value that is worth looking for, in 1e-10; it may rise while children come. */
    long goal();

    /**
     * A state whose bound reaches the goal. The row and the codes belong to the caller and change
     * after the call.
     *
     * @param key of its progress
     * @param code of every task
     */
    void accept(long[] row, long key, int[] code);
}
