package org.fovea.exact.price;

import org.fovea.exact.crops.Outlook;

/**
 * A bound on what can still be gained after a time: what the machine earns from there on, and what
 * each task gains more than it pays. Never below what any schedule gains from there on.
 */
public interface Completion {

    /** The cell of a time, us; bounds are the same for all times of a cell. */
    int cell(long time);

    /** What the machine earns from a cell on, in 1e-10. */
    long machine(int cell);

    /** What a task of a code gains from a cell on beyond what it pays, in 1e-10. */
    long task(int task, int code, int cell);

    /** Without prices: every task gains what it could alone. */
    static Completion free(Outlook outlook) {
        return new Completion() {
            @Override
            public int cell(long time) {
                return 0;
            }

            @Override
            public long machine(int cell) {
                return 0;
            }

            @Override
            public long task(int task, int code, int cell) {
                return outlook.potential(task, code);
            }
        };
    }
}
