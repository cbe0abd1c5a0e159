package org.fovea.packing.load;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.packing.Axis;
import org.fovea.packing.GridRectangles;

/**
 * Rectangles grouped by their sides, on a plain canvas that holds whatever the real one holds.
 *
 * <p>Of one kind the more valuable copies go first: any load may exchange an equal rectangle for a
 * more valuable one.
 */
final class Kinds {

    private final int[][] item;
    private final long[][] value;
    private final int[] width;
    private final int[] height;
    private final int span;
    private final int rise;

    /**
     * Kinds on a canvas of {@code span} by {@code rise} units.
     *
     * @param item by kind and copy: the rectangle, the most valuable first
     * @param value by kind and copy
     * @param width by kind, units of the axis
     * @param height by kind
     */
    Kinds(int[][] item, long[][] value, int[] width, int[] height, int span, int rise) {
        this.item = item;
        this.value = value;
        this.width = width;
        this.height = height;
        this.span = span;
        this.rise = rise;
    }

    /**
     * Groups them.
     *
     * @param plain rectangles on a plain canvas, each of which fits it alone
     * @param widthPx their sides as they were, which make a kind
     * @param value by rectangle
     * @param name by rectangle: what it is called outside
     */
    static Kinds of(GridRectangles plain, int[] widthPx, int[] heightPx, long[] value, int[] name) {
        record Sides(int width, int height) {}
        var groups =
                IntStream.range(0, value.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(i -> -plain.down().length(i))
                                        .thenComparingInt(i -> -plain.across().length(i))
                                        .thenComparingLong(i -> -value[i]))
                        .collect(
                                Collectors.groupingBy(
                                        i -> new Sides(widthPx[i], heightPx[i]),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        int[][] item =
                groups.values().stream()
                        .map(group ->
                                group.stream()
                                        .sorted(Comparator.comparingLong(i -> -value[i]))
                                        .mapToInt(i -> i)
                                        .toArray())
                        .toArray(int[][]::new);
        long[][] values =
                Arrays.stream(item)
                        .map(kind -> IntStream.of(kind).mapToLong(i -> value[i]).toArray())
                        .toArray(long[][]::new);
        int[][] named =
                Arrays.stream(item)
                        .map(kind -> IntStream.of(kind).map(i -> name[i]).toArray())
                        .toArray(int[][]::new);
        return new Kinds(
                named,
                values,
                shortest(item, plain.across()),
                shortest(item, plain.down()),
                plain.across().span(),
                plain.down().span());
    }

    /** Lifting may lengthen equal rectangles differently; all may count as the shortest. */
    private static int[] shortest(int[][] item, Axis axis) {
        return Arrays.stream(item)
                .mapToInt(kind -> IntStream.of(kind).map(axis::length).min().orElseThrow())
                .toArray();
    }

    /** The rectangles of each kind, the most valuable first. */
    int[][] item() {
        return item;
    }

    /** What they are worth. */
    long[][] value() {
        return value;
    }

    /** By kind, units. */
    int[] width() {
        return width;
    }

    /** By kind, units. */
    int[] height() {
        return height;
    }

    /** Length of the axis across, units. */
    int span() {
        return span;
    }

    /** Length of the axis down, units. */
    int rise() {
        return rise;
    }

    int count() {
        return item.length;
    }

    int copies(int kind) {
        return item[kind].length;
    }

    /** With width and height exchanged. */
    Kinds transposed() {
        return new Kinds(item, value, height, width, rise, span);
    }
}
