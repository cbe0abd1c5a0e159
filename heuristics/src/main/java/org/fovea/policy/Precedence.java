package org.fovea.policy;

import org.fovea.problem.Problem;

/** An order of tasks; equal ones in order of their announcement. */
public enum Precedence {
    /** The task announced first, first. */
    RELEASE {
        @Override
        public int compare(Problem problem, int a, int b) {
            return Integer.compare(a, b);
        }
    },
    /** The most urgent task first. */
    DEADLINE {
        @Override
        public int compare(Problem problem, int a, int b) {
            int urgency = Long.compare(problem.deadline(a), problem.deadline(b));
            return urgency != 0 ? urgency : Integer.compare(a, b);
        }
    },
    /** The heaviest task first; among equally heavy ones the most urgent. */
    WEIGHT {
        @Override
        public int compare(Problem problem, int a, int b) {
            int heavier = Integer.compare(problem.weight(b), problem.weight(a));
            return heavier != 0 ? heavier : DEADLINE.compare(problem, a, b);
        }
    };

    /** Negative where task a comes before task b. */
    public abstract int compare(Problem problem, int a, int b);
}
