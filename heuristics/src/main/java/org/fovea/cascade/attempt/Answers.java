package org.fovea.cascade.attempt;

import java.util.List;

/**
 * What came of objects.
 *
 * @param objects of the instance
 * @param attempts made, in time or late
 * @param byAttempt how many objects the first, second, ... attempt answered in time
 */
public record Answers(int objects, int attempts, List<Integer> byAttempt) {

    public Answers {
        byAttempt = List.copyOf(byAttempt);
    }

    /** Objects that got an answer in time. */
    public int answered() {
        return byAttempt.stream().mapToInt(Integer::intValue).sum();
    }
}
