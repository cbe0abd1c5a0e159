package org.fovea.cascade.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Cascade;

/**
 * For any joint outcomes: dynamic programming over the sets of classifiers that have failed
 * (Abdelzaher et al. 2023; Held and Karp 1962).
 *
 * <p>What is unsure once a set has failed does not depend on the order within the set, and neither
 * does what the set takes of the limits; so the least cost of going on is a function of the set.
 */
final class SubsetProgram implements Ordering {

    /** Most experts: a table of 2^28 costs. */
    static final int MOST = 28;

    private static final int EIGHTHS = 6; // of the heap that the table may take

    @Override
    public String name() {
        return "subset";
    }

    @Override
    public String summary() {
        return "any dependence, dynamic programming over sets; exact, up to 28 classifiers";
    }

    @Override
    public String source() {
        return "Abdelzaher et al. 2023; Held and Karp 1962";
    }

    @Override
    public Optional<String> refusal(Cascade cascade) {
        var lineup = Lineup.of(cascade).undominated();
        if (reaches(lineup)) return Optional.empty();
        return Optional.of(
                lineup.size() > MOST
                        ? "%d classifiers that may be of use, more than %d"
                                .formatted(lineup.size(), MOST)
                        : "a table of %d MiB, too much for the heap"
                                .formatted(CostTable.bytes(lineup) >> 20));
    }

    /** Whether the table is small enough for the memory at hand. */
    static boolean reaches(Lineup lineup) {
        return lineup.size() <= MOST
                && CostTable.bytes(lineup) / EIGHTHS <= Runtime.getRuntime().maxMemory() / 8;
    }

    @Override
    public Order order(Cascade cascade) {
        var lineup = Lineup.of(cascade).undominated();
        if (!reaches(lineup)) throw new IllegalArgumentException(refusal(cascade).orElse(""));
        var table = CostTable.of(lineup);
        var least = lineup.expected(table.cost(0));
        return new Order(name(), lineup.sequence(sequence(table)), least, least, "asked for");
    }

    /** Follows the least costs from the empty set on. */
    private static List<Integer> sequence(CostTable table) {
        var order = new ArrayList<Integer>();
        int failed = 0;
        for (int next = table.next(failed); next >= 0; next = table.next(failed)) {
            order.add(next);
            failed |= 1 << next;
        }
        return order;
    }
}
