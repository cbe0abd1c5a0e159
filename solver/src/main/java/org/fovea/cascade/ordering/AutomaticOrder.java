package org.fovea.cascade.ordering;

import org.fovea.cascade.Cascade;

/** Chooses the method that is exact for a cascade, the simplest first. */
final class AutomaticOrder implements Ordering {

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String summary() {
        return "the simplest of the others that is exact for the cascade, else beam";
    }

    @Override
    public String source() {
        return "Fovea";
    }

    @Override
    public Order order(Cascade cascade) {
        var lineup = Lineup.of(cascade);
        if (Dependence.nested(lineup)) {
            var order = new NestedOrder().order(cascade);
            if (order.bound().equals(order.believed()))
                return order.because(
                        "of any two classifiers one recognises all that the other does");
        }
        if (Dependence.independent(lineup)) {
            var order = new RatioOrder().order(cascade);
            if (order.bound().equals(order.believed()))
                return order.because("the outcomes are those of independent classifiers");
        }
        var useful = lineup.undominated();
        if (SubsetProgram.reaches(useful))
            return new SubsetProgram()
                    .order(cascade)
                    .because(
                            "neither independent nor nested, and %d that may be of use"
                                    .formatted(useful.size()));
        return new BeamOrder()
                .order(cascade)
                .because(
                        "neither independent nor nested, and %d that may be of use, too many for subset"
                                .formatted(useful.size()));
    }
}
