package org.fovea.detections.tasks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fovea.input.Text;
import org.fovea.instance.Weight;

/** What a perfect answer is worth. */
public sealed interface Weights {

    /**
     * By class.
     *
     * @param classes by name; an empty weight drops the class
     * @param others of every other box; empty drops them
     */
    record ByClass(Map<String, Optional<Weight>> classes, Optional<Weight> others)
            implements Weights {

        public ByClass {
            classes = Map.copyOf(classes);
        }
    }

    /** From {@code least} at score 0 in a straight line to {@code most} at score 1. */
    record ByScore(Weight least, Weight most) implements Weights {

        /** The weight at a score from 0 to 1, rounded half up to 4 places. */
        Weight at(BigDecimal score) {
            var span = BigDecimal.valueOf((long) most.tenThousandths() - least.tenThousandths());
            var units = BigDecimal.valueOf(least.tenThousandths()).add(span.multiply(score));
            return new Weight(units.setScale(0, RoundingMode.HALF_UP).intValueExact());
        }
    }

    /** 1 for all. */
    static Weights standard() {
        return new ByClass(Map.of(), Optional.of(Weight.ONE));
    }

    /** The classes that are named. */
    default Set<String> named() {
        return this instanceof ByClass byClass ? byClass.classes.keySet() : Set.of();
    }

    /** In words, for the description of an instance. */
    default String description() {
        return switch (this) {
            case ByClass(var classes, var others) ->
                    new TreeMap<>(classes)
                                    .entrySet().stream()
                                            .map(entry ->
                                                    Text.escaped(entry.getKey())
                                                            + " "
                                                            + shown(entry.getValue())
                                                            + ", ")
                                            .collect(Collectors.joining())
                            + (classes.isEmpty() ? "" : "others ")
                            + shown(others);
            case ByScore(var least, var most) ->
                    least + " to " + most + " in a straight line by score";
        };
    }

    private static String shown(Optional<Weight> weight) {
        return weight.map(Weight::toString).orElse("dropped");
    }

    /** Whether every box needs a score from 0 to 1. */
    default boolean needScores() {
        return this instanceof ByScore;
    }

    /** The weight of a box; empty where its class is dropped. */
    default Optional<Weight> of(String label, Optional<BigDecimal> score) {
        return switch (this) {
            case ByClass(var classes, var others) -> classes.getOrDefault(label, others);
            case ByScore byScore -> Optional.of(byScore.at(score.orElseThrow()));
        };
    }
}
