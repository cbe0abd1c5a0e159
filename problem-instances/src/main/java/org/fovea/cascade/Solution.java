package org.fovea.cascade;

import java.util.List;
import java.util.Optional;

/**
 * A sequence of classifiers as a solution file states it; it may break the rules, which the judge
 * tells.
 *
 * @param instance the cascade's name
 * @param sequence ids, in the order in which they are asked
 */
public record Solution(String instance, Optional<Claim> claim, List<String> sequence) {

    public Solution {
        sequence = List.copyOf(sequence);
    }
}
