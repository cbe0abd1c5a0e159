package org.fovea.detections.tasks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fovea.detections.Frame;
import org.fovea.input.Check;
import org.fovea.input.Text;
import org.fovea.instance.Limits;

/** How long after its frame an object must be answered. */
public sealed interface Deadlines {

    /**
     * Fixed, by class.
     *
     * @param classes us by the name of a class
     * @param others us for every other box
     */
    record ByClass(Map<String, Long> classes, long others) implements Deadlines {

        public ByClass {
            classes = Map.copyOf(classes);
            var check = new Check().range("deadline", others, 1, Limits.TIME);
            for (long time : classes.values()) check.range("deadline", time, 1, Limits.TIME);
            check.done();
        }
    }

    /** Until the next frame is taken. */
    record NextFrame() implements Deadlines {}

    /**
     * The time to collision, estimated from how fast the box grows (Lee 1976): under constant
     * closing speed an object of size s one moment and s' a time dt later is reached dt s / (s' -
     * s) after the later moment. The size is the box's width plus height.
     *
     * @param least us, where less is left
     * @param most us, where more is left, the object does not grow, or is seen for the first time
     */
    record TimeToCollision(long least, long most) implements Deadlines {

        public TimeToCollision {
            new Check()
                    .range("least", least, 1, Limits.TIME)
                    .range("most", most, least, Limits.TIME)
                    .done();
        }

        /**
         * The estimate, us, rounded down and kept between the caps.
         *
         * @param elapsed us from the earlier box of the track to this one
         */
        long after(long elapsed, BigDecimal before, BigDecimal now) {
            var growth = now.subtract(before);
            if (growth.signum() <= 0) return most;
            var left = BigDecimal.valueOf(elapsed).multiply(before);
            if (left.compareTo(growth.multiply(BigDecimal.valueOf(most))) >= 0) return most;
            return Math.max(least, left.divide(growth, 0, RoundingMode.FLOOR).longValueExact());
        }
    }

    /** 100 ms for all. */
    static Deadlines standard() {
        return new ByClass(Map.of(), 100_000);
    }

    /** The classes that are named. */
    default Set<String> named() {
        return this instanceof ByClass byClass ? byClass.classes.keySet() : Set.of();
    }

    /** In words, for the description of an instance. */
    default String description() {
        return switch (this) {
            case ByClass(var classes, long others) ->
                    new TreeMap<>(classes)
                                    .entrySet().stream()
                                            .map(entry ->
                                                    Text.escaped(entry.getKey())
                                                            + " "
                                                            + entry.getValue()
                                                            + " us, ")
                                            .collect(Collectors.joining())
                            + (classes.isEmpty() ? "" : "others ")
                            + others
                            + " us after the frame";
            case NextFrame() -> "the next frame";
            case TimeToCollision(long least, long most) ->
                    "time to collision from growth, " + least + " to " + most + " us";
        };
    }

    /** Whether they look at how an object changes from frame to frame. */
    default boolean followTracks() {
        return this instanceof TimeToCollision;
    }

    /**
     * us from the frame to the deadline, at least 1.
     *
     * @param earlier the same object's box before this one, where there is one
     */
    default long after(Frame frame, String label, Optional<Sighting> earlier, BigDecimal size) {
        return switch (this) {
            case ByClass(var classes, long others) -> classes.getOrDefault(label, others);
            case NextFrame() -> Math.max(1, frame.next() - frame.start());
            case TimeToCollision collision ->
                    earlier.map(seen ->
                                    collision.after(
                                            frame.start() - seen.start(), seen.size(), size))
                            .orElse(collision.most);
        };
    }

    /**
     * An object as it was last seen.
     *
     * @param start when, us since the recording began
     * @param size width plus height of its box, px
     */
    record Sighting(long start, BigDecimal size) {}
}
