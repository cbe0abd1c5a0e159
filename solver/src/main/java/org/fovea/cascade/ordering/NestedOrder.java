package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.cascade.Cascade;

/**
 * For fully dependent classifiers, of which any stronger one recognises all that a weaker one does:
 * a shortest path from the weak to the strong (Baruah, Burns and Wu 2021), with limits a shortest
 * path under resources.
 */
final class NestedOrder implements Ordering {

    @Override
    public String name() {
        return "nested";
    }

    @Override
    public String summary() {
        return "fully dependent classifiers, a shortest path by strength; exact for those";
    }

    @Override
    public String source() {
        return "Baruah, Burns and Wu 2021";
    }

    @Override
    public Order order(Cascade cascade) {
        var lineup = Lineup.of(cascade);
        long[] failing = lineup.failing();
        var strongest =
                IntStream.range(0, lineup.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> failing[i]))
                        .toList();
        var after = new ArrayList<Ways>(); // by place in that list: ways to go on once it failed
        boolean complete = true;
        for (int expert : strongest) {
            after.add(onward(lineup, failing[expert], strongest, after));
            complete &= after.getLast().complete();
        }
        var start = onward(lineup, lineup.total(), strongest, after);
        var best = start.cheapest();
        var believed = lineup.expected(best.cost());
        boolean proven = complete && start.complete() && Dependence.nested(lineup);
        return new Order(
                name(),
                lineup.sequence(best.experts()),
                proven ? believed : RelaxedBound.of(lineup),
                believed,
                "asked for");
    }

    /**
     * Ways to go on with an unsure weight, through those stronger ones that {@code after} holds.
     */
    private static Ways onward(
            Lineup lineup, long unsure, List<Integer> strongest, List<Ways> after) {
        var weight = BigInteger.valueOf(unsure);
        var ways = new ArrayList<Ways.Way>();
        ways.add(Ways.Way.certain(lineup, weight.multiply(BigInteger.valueOf(lineup.certain()))));
        for (int place = 0; place < after.size(); place++) {
            int expert = strongest.get(place);
            var asking = weight.multiply(BigInteger.valueOf(lineup.duration(expert)));
            for (var way : after.get(place).all()) {
                var asked = way.after(lineup, expert, asking.add(way.cost()));
                if (asked.fits(lineup)) ways.add(asked);
            }
        }
        return Ways.best(lineup, ways);
    }
}
