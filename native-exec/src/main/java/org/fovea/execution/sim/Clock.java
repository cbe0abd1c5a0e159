package org.fovea.execution.sim;

import java.util.concurrent.locks.LockSupport;

/** Time since the start of a run, ns, as one device lives it. */
interface Clock {

    /** What time it is. */
    long nanos();

    /** Returns at that time, or at once where it has passed. */
    void until(long nanos);

    /** Jumps. */
    final class Virtual implements Clock {

        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void until(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    /** Sleeps coarse and spins at the end: a sleep may take this much longer than asked. */
    final class Real implements Clock {

        private final long zero;
        private final long spin;

        /** Time 0 is {@code zero} of {@link System#nanoTime}. */
        Real(long zero, long spin) {
            this.zero = zero;
            this.spin = spin;
        }

        @Override
        public long nanos() {
            return System.nanoTime() - zero;
        }

        @Override
        public void until(long nanos) {
            for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
                if (left > spin) LockSupport.parkNanos(left - spin);
                else Thread.onSpinWait();
            }
        }
    }
}
