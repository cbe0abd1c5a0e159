package org.fovea.cpsat;

import java.util.OptionalDouble;

/** What searches a model: OR-Tools, or a stand-in that tests put in its place. */
public interface Engine {

    /** Searches until it has proved something or is told to end. */
    Report search(JointModel model, Effort effort, Witness witness);

    /**
     * How much to search.
     *
     * @param work in the engine's own machine-independent seconds
     * @param second another configuration, for a second proof of what the first has claimed
     */
    record Effort(
            OptionalDouble seconds, OptionalDouble work, int threads, int seed, boolean second) {

        /** The same in another configuration. */
        public Effort again() {
            return new Effort(seconds, work, threads, seed, true);
        }
    }

    /** Hears of what is found, one call at a time, from the engine's threads. */
    interface Witness {

        /** A solution; values by index of the variable. */
        void solution(long[] values);

        /** No solution's objective is above it, so far as the engine has got. */
        void bound(double objective);

        /** Whether the search must end. */
        boolean over();
    }

    /** What a search came to. */
    enum Verdict {
        /** The best solution found has the objective of the bound, says the engine. */
        OPTIMAL,
        /** There is no solution, says the engine. */
        INFEASIBLE,
        /** It was ended before it knew. */
        OPEN
    }

    /**
     * What the engine says.
     *
     * @param objective of its best solution; 0 without one
     * @param bound on the objective, where it claims an optimum
     * @param work done, in the engine's own machine-independent seconds
     */
    record Report(Verdict verdict, double objective, double bound, double work) {}
}
