package org.fovea.cascade.ordering;

import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judge;
import org.fovea.cascade.Judgement;
import org.fovea.input.Text;

/**
 * What a limit costs.
 *
 * @param use of it
 * @param without it, what a method's sequence is expected to take, us
 */
public record LimitPrice(Judgement.Use use, Fraction without) {

    /** Orders once more, without that limit. */
    public static LimitPrice of(Cascade cascade, Judgement.Use use, Ordering ordering) {
        var freer = without(cascade, use.limit());
        var able = ordering.refusal(freer).isEmpty() ? ordering : new BeamOrder();
        var sequence = able.order(freer).sequence();
        return new LimitPrice(use, expected(cascade, sequence));
    }

    /** What a sequence of known classifiers is expected to take, us. */
    public static Fraction expected(Cascade cascade, java.util.List<String> sequence) {
        return Optional.of(Judge.judge(cascade, sequence))
                .flatMap(Judgement::figures)
                .orElseThrow()
                .expected();
    }

    private static Cascade without(Cascade cascade, String limit) {
        var capacities = new HashMap<>(cascade.capacities());
        capacities.keySet().removeIf(each -> limit.equals("capacities/" + Text.pointerToken(each)));
        return cascade.limited(
                limit.equals("deadline") ? OptionalLong.empty() : cascade.deadline(),
                limit.equals("memoryBytes") ? OptionalLong.empty() : cascade.memoryBytes(),
                capacities);
    }
}
