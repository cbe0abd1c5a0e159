package org.fovea.cascade.hierarchy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.input.Check;
import org.fovea.input.Text;

/**
 * Inputs on which all classifiers answer alike.
 *
 * @param weight how many there are
 * @param identifies the super-class that each identifier tells; those not named are unsure
 * @param succeeds ids of the globals and specialists that recognise them
 */
public record Sample(long weight, Map<String, String> identifies, List<String> succeeds) {

    /** Most of one weight. */
    static final long HEAVIEST = 1_000_000_000_000L;

    public Sample {
        var sorted = new TreeMap<String, String>(Text.BY_CODE_POINT);
        sorted.putAll(identifies);
        identifies = Collections.unmodifiableMap(sorted);
        succeeds = List.copyOf(succeeds);
        new Check()
                .range("weight", weight, 1, HEAVIEST)
                .unique(succeeds, i -> "succeeds/" + i)
                .done();
    }
}
