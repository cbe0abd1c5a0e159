package org.fovea.schedulability;

import org.fovea.policy.Policy;
import org.fovea.schedulability.taskset.TaskSet;

/** A sufficient test of schedulability, and the policy under which what it declares holds. */
public interface Criterion {

    /** Its name in lists. */
    String name();

    /** One line for lists. */
    String summary();

    /** Author and year. */
    String source();

    /**
     * Whether the policy answers every task of the set in time, for any arrivals that the set
     * allows.
     */
    Verdict judge(TaskSet set);

    /**
     * The policy that the proof is about, for one run on arrivals of a set.
     *
     * @throws IllegalArgumentException where the policy cannot serve every stream of the set
     */
    Policy policy(TaskSet set);

    /** Whether the policy looks at what is mandatory; for the others nothing must be. */
    default boolean obliging() {
        return true;
    }
}
