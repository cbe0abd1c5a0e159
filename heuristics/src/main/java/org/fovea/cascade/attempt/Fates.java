package org.fovea.cascade.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fovea.cascade.Cascade;
import org.fovea.scenario.Draws;

/**
 * Who would recognise which object: one outcome of the joint table for each, drawn by its exact
 * probability. It depends on the seed and the object alone, not on who is asked when: orders and
 * policies that are compared under a seed meet the same objects.
 */
final class Fates {

    private final long seed;
    private final String certain;
    private final List<Set<String>> succeeds;
    private final long[] upTo; // by outcome: its probability and those before, 1e-12

    Fates(Cascade cascade, long seed) {
        this.seed = seed;
        certain = cascade.certain().id();
        succeeds =
                cascade.outcomes().stream().map(outcome -> Set.copyOf(outcome.succeeds())).toList();
        upTo = cascade.outcomes().stream().mapToLong(each -> each.probability().units()).toArray();
        Arrays.parallelPrefix(upTo, Long::sum);
    }

    boolean recognises(String classifier, String object) {
        if (classifier.equals(certain)) return true;
        long draw = Draws.of(seed, "cascade " + object).integer(1, upTo[upTo.length - 1]);
        int low = 0;
        int high = upTo.length - 1; // the first outcome that reaches the draw is in low..high
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < draw) low = middle + 1;
            else high = middle;
        }
        return succeeds.get(low).contains(classifier);
    }
}
