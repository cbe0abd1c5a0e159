package org.fovea.cascade.ordering;

import java.util.List;
import org.fovea.cascade.Fraction;

/**
 * What a method found.
 *
 * @param method that found it, where another one chose
 * @param sequence of ids, a valid one
 * @param bound no valid sequence of the cascade is expected to take less, us
 * @param believed what the sequence is expected to take if the classifiers depend on each other as
 *     the method takes them to, us
 * @param reason why this method, in words
 */
public record Order(
        String method, List<String> sequence, Fraction bound, Fraction believed, String reason) {

    public Order {
        sequence = List.copyOf(sequence);
    }

    Order because(String other) {
        return new Order(method, sequence, bound, believed, other);
    }
}
