package org.fovea.detections.format;

import java.util.List;
import org.fovea.detections.reading.Row;

/** Holds every line of a file to the number of columns that the first sound one has. */
final class ColumnCount {

    private final List<Integer> allowed;
    private final String names;
    private boolean seen;
    private int first;

    /**
     * Before the first line.
     *
     * @param allowed numbers of columns, ascending
     * @param names of the columns, for messages
     */
    ColumnCount(List<Integer> allowed, String names) {
        this.allowed = List.copyOf(allowed);
        this.names = names;
    }

    /** Refuses a row of another number of columns. */
    void check(Row row) {
        seen = true;
        boolean fits = first == 0 ? allowed.contains(row.size()) : row.size() == first;
        if (!fits) throw row.misread(row.size() - 1, row.size() + " columns", expected(), "");
        first = row.size();
    }

    private String expected() {
        if (first > 0) return first + " columns, as in the lines before";
        String least = allowed.getFirst() + "";
        String most = allowed.getLast() + "";
        return (least.equals(most) ? least : least + " to " + most) + " columns: " + names;
    }

    /** Whether there was a line at all. */
    boolean seen() {
        return seen;
    }
}
