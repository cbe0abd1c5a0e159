package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Fraction;

/**
 * For independent classifiers: whoever is asked, is asked in the order of duration over probability
 * of success (Baruah, Burns and Wu 2021).
 *
 * <p>Who is asked is decided backwards along that order, by what is left of the limits: for
 * independent classifiers the cost of a continuation does not depend on who failed before, so its
 * least cost is a function of what is left alone.
 */
final class RatioOrder implements Ordering {

    @Override
    public String name() {
        return "ratio";
    }

    @Override
    public String summary() {
        return "independent classifiers, by duration over probability of success; exact for those";
    }

    @Override
    public String source() {
        return "Baruah, Burns and Wu 2021";
    }

    @Override
    public Order order(Cascade cascade) {
        var lineup = Lineup.of(cascade);
        long[] failing = lineup.failing();
        var total = BigInteger.valueOf(lineup.total());
        var scale = BigInteger.ONE; // costs of a layer are in units of 1 / total^(layers after it)
        var ways = Ways.best(lineup, List.of(Ways.Way.certain(lineup, big(lineup.certain()))));
        boolean complete = true;
        for (int expert : ranked(lineup, failing).reversed()) {
            scale = scale.multiply(total);
            var alone = big(lineup.duration(expert)).multiply(scale);
            var unsure = big(failing[expert]);
            var next = new ArrayList<Ways.Way>();
            for (var way : ways.all()) {
                next.add(way.at(way.cost().multiply(total)));
                var asked = way.after(lineup, expert, alone.add(way.cost().multiply(unsure)));
                if (asked.fits(lineup)) next.add(asked);
            }
            ways = Ways.best(lineup, next);
            complete &= ways.complete();
        }
        var best = ways.cheapest();
        var believed = new Fraction(best.cost().multiply(big(lineup.grain())), scale);
        boolean proven = complete && Dependence.independent(lineup);
        return new Order(
                name(),
                lineup.sequence(best.experts()),
                proven ? believed : RelaxedBound.of(lineup),
                believed,
                "asked for");
    }

    /** By duration over probability of success; the order of ties does not matter. */
    private static List<Integer> ranked(Lineup lineup, long[] failing) {
        return IntStream.range(0, lineup.size())
                .boxed()
                .sorted((i, j) ->
                        big(lineup.duration(i))
                                .multiply(big(lineup.total() - failing[j]))
                                .compareTo(
                                        big(lineup.duration(j))
                                                .multiply(big(lineup.total() - failing[i]))))
                .toList();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
