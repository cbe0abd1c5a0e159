package org.fovea.profile;

import java.util.Comparator;

/**
 * What a latency is one of.
 *
 * @param network its id
 * @param stage from 1
 * @param batch number of inputs, from 1
 */
public record Cell(String network, int stage, int batch) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::network)
                    .thenComparingInt(Cell::stage)
                    .thenComparingInt(Cell::batch);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "stage " + stage + " of " + network + ", batch " + batch;
    }
}
