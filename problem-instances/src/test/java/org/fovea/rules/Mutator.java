package org.fovea.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Breaks one clause of one rule in a valid schedule, or in the instance beside it, and nothing
 * else.
 *
 * @param breaks every way in which the sample can be broken so; none where the sample lacks what it
 *     takes
 */
record Mutator(int rule, String clause, Function<Sample, Stream<Sample>> breaks) {

    /** At least one for each clause of each rule. */
    static List<Mutator> all() {
        return Stream.of(
                        FormMutators.all(),
                        TimeMutators.all(),
                        LaunchMutators.all(),
                        PlacementMutators.all(),
                        PackingMutators.all(),
                        LimitMutators.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "rule " + rule + ": " + clause;
    }
}
