package org.fovea.packing.packer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** In which order a packer gets objects; of equal ones the earlier comes first. */
public enum SortOrder {
    /** As they come. */
    GIVEN("given", "as the objects come") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            return Comparator.comparingInt(i -> 0);
        }
    },
    /** Largest area first. */
    AREA("area", "largest area first") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            return Comparator.comparingLong(i -> -objects.area(i));
        }
    },
    /** Longest side first. */
    LONGER_SIDE("longer-side", "longest side first") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            return Comparator.comparingInt(i -> -Math.max(objects.width[i], objects.height[i]));
        }
    },
    /** Most urgent first. */
    DEADLINE("deadline", "earliest deadline first") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            return Comparator.comparingLong(i -> objects.deadline[i]);
        }
    },
    /** Most value for its area first. */
    DENSITY("density", "most value for its area first") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            // a double may decide an order: no claim rests on it, and it repeats everywhere
            return Comparator.comparingDouble(i -> -(double) objects.value[i] / objects.area(i));
        }
    },
    /** Most urgent first, the largest of equally urgent ones. */
    DEADLINE_THEN_AREA("deadline-area", "earliest deadline first, then largest area") {
        @Override
        Comparator<Integer> comparator(Objects objects) {
            return DEADLINE.comparator(objects).thenComparing(AREA.comparator(objects));
        }
    };

    private final String title;
    private final String summary;

    SortOrder(String title, String summary) {
        this.title = title;
        this.summary = summary;
    }

    /**
     * What orders may look at, by object.
     *
     * @param width px
     * @param height px
     * @param deadline us
     * @param value in any unit
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in here only
    public record Objects(int[] width, int[] height, long[] deadline, long[] value) {

        long area(int object) {
            return (long) width[object] * height[object];
        }
    }

    abstract Comparator<Integer> comparator(Objects objects);

    /** Its name for users. */
    public String title() {
        return title;
    }

    /** One line for lists. */
    public String summary() {
        return summary;
    }

    /** All objects, the first to be packed first. */
    public int[] of(Objects objects) {
        return IntStream.range(0, objects.width.length)
                .boxed()
                .sorted(comparator(objects))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The order of that name. */
    public static Optional<SortOrder> named(String title) {
        return Arrays.stream(values()).filter(order -> order.title.equals(title)).findFirst();
    }
}
