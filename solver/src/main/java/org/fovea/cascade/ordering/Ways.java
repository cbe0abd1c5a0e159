package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ways to go on with a cascade, none of which is worse than another in cost and in every limit: the
 * best continuation as a function of what is left of the limits, by its corners (Nemhauser and
 * Ullmann 1969).
 */
final class Ways {

    /** Corners are exact up to here; more are thinned, and no proof rests on them. */
    private static final int MOST = 10_000;

    private static final int MOST_OF_MANY = 2_000; // where experts or limits are many
    private static final int MANY = 64;

    /** One way. */
    static final class Way {

        private final long[] use; // of each limit
        private final BigInteger cost; // in a unit that the ways of one set share
        private final int first; // expert to ask next, -1 for the deterministic classifier
        private final Optional<Way> rest; // what follows it

        private Way(long[] use, BigInteger cost, int first, Optional<Way> rest) {
            this.use = use;
            this.cost = cost;
            this.first = first;
            this.rest = rest;
        }

        /** Asks the deterministic classifier at once. */
        static Way certain(Lineup lineup, BigInteger cost) {
            return new Way(new long[lineup.limits()], cost, -1, Optional.empty());
        }

        /** Asks an expert first; whether there is room for it is for the others to ask. */
        Way after(Lineup lineup, int expert, BigInteger total) {
            long[] sum = use.clone();
            for (int limit = 0; limit < sum.length; limit++)
                sum[limit] += lineup.need(limit, expert);
            return new Way(sum, total, expert, Optional.of(this));
        }

        /** The same at a cost in another unit. */
        Way at(BigInteger other) {
            return new Way(use, other, first, rest);
        }

        BigInteger cost() {
            return cost;
        }

        boolean fits(Lineup lineup) {
            for (int limit = 0; limit < use.length; limit++)
                if (use[limit] > lineup.room(limit)) return false;
            return true;
        }

        List<Integer> experts() {
            var experts = new ArrayList<Integer>();
            for (var way = this; way.first >= 0; way = way.rest.orElseThrow())
                experts.add(way.first);
            return experts;
        }

        private boolean needsNoMoreThan(Way other) {
            for (int limit = 0; limit < use.length; limit++)
                if (use[limit] > other.use[limit]) return false;
            return true;
        }
    }

    private final List<Way> corners;
    private final boolean complete;

    private Ways(List<Way> corners, boolean complete) {
        this.corners = corners;
        this.complete = complete;
    }

    /** The best of some ways. */
    static Ways best(Lineup lineup, List<Way> ways) {
        int most = lineup.limits() > 1 || lineup.size() > MANY ? MOST_OF_MANY : MOST;
        var sorted = new ArrayList<>(ways);
        sorted.sort(Comparator.comparing(Way::cost).thenComparing(way -> way.use, Arrays::compare));
        var kept = new ArrayList<Way>();
        for (var way : sorted) if (!worse(way, kept)) kept.add(way);
        if (kept.size() <= most) return new Ways(kept, true);
        var some = new ArrayList<>(kept.subList(0, most - 1));
        some.add(kept.getLast()); // asks least of the limits, so that something always fits
        return new Ways(some, false);
    }

    /** Whether one of those that cost no more also needs no more. */
    private static boolean worse(Way way, List<Way> cheaper) {
        if (cheaper.isEmpty()) return false;
        if (way.use.length <= 1) return cheaper.getLast().needsNoMoreThan(way); // it needs least
        return cheaper.stream().anyMatch(other -> other.needsNoMoreThan(way));
    }

    List<Way> all() {
        return corners;
    }

    /** The cheapest. */
    Way cheapest() {
        return corners.getFirst();
    }

    /** Whether none was left out. */
    boolean complete() {
        return complete;
    }
}
