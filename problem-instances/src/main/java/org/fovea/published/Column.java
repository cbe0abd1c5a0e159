package org.fovea.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a list of items holds. */
public enum Column {
    /** The item's own, which means nothing. */
    NUMBER,
    /** px. */
    WIDTH,
    /** px. */
    HEIGHT,
    /** Copies that a knapsack must hold. */
    LEAST,
    /** How many there are. */
    COPIES,
    /** Of one copy. */
    PROFIT;

    /** Profits are about as large as areas, copies are few; tried on 211 published lists. */
    private static final int AREA_PER_PROFIT = 8;

    private static final int MANY_COPIES = 10;

    /** The widest list: every column. */
    static final int MOST = values().length;

    /**
     * What the columns of a list hold, guessed, since the text layouts do not say. Widths come
     * before heights.
     *
     * <p>A first column that counts 1, 2, 3 is a number. Of two further columns the one with the
     * larger sum is the profit. One alone is the profit where it has values of 10 and more and its
     * sum is at least an eighth of the sum of areas, else copies. Three are the least copies, the
     * copies and the profit.
     *
     * @param cells by item, 2 to 6 of them, as many in each
     * @return empty where the columns cannot be told apart
     */
    static List<Column> of(long[][] cells) {
        int columns = cells[0].length;
        boolean numbered = columns > 2 && (columns == MOST || counts(cells));
        int first = numbered ? 1 : 0;
        return switch (columns - first) {
            case 2 -> numbered ? List.of(NUMBER, WIDTH, HEIGHT) : List.of(WIDTH, HEIGHT);
            case 3 -> list(numbered, amount(cells, first));
            case 4 -> amounts(cells, first, numbered);
            case 5 -> list(numbered, LEAST, COPIES, PROFIT);
            default -> List.of();
        };
    }

    /** Their names, as typed. */
    public static List<String> words() {
        return Stream.of(values()).map(Column::word).toList();
    }

    /** The column of one of these names. */
    public static Column named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As said to a user: {@code width, height, profit}. */
    static String told(List<Column> columns) {
        return columns.stream().map(Column::word).collect(Collectors.joining(", "));
    }

    private static List<Column> list(boolean numbered, Column... amounts) {
        var columns = new ArrayList<Column>();
        if (numbered) columns.add(NUMBER);
        columns.add(WIDTH);
        columns.add(HEIGHT);
        columns.addAll(List.of(amounts));
        return columns;
    }

    private static boolean counts(long[][] cells) {
        for (int i = 0; i < cells.length; i++) if (cells[i][0] != i + 1) return false;
        return cells.length > 2;
    }

    private static Column amount(long[][] cells, int first) {
        long areas = 0;
        long most = 0;
        for (long[] item : cells) {
            areas += item[first] * item[first + 1];
            most = Math.max(most, item[first + 2]);
        }
        boolean large = AREA_PER_PROFIT * sum(cells, first + 2) >= areas;
        return large && most >= MANY_COPIES ? PROFIT : COPIES;
    }

    private static List<Column> amounts(long[][] cells, int first, boolean numbered) {
        long before = sum(cells, first + 2);
        long after = sum(cells, first + 3);
        if (before == after) return List.of();
        return before < after ? list(numbered, COPIES, PROFIT) : list(numbered, PROFIT, COPIES);
    }

    private static long sum(long[][] cells, int column) {
        return Arrays.stream(cells).mapToLong(item -> item[column]).sum();
    }
}
