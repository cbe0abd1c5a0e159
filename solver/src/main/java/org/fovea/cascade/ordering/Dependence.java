package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How the experts of a lineup depend on each other, exactly. */
final class Dependence {

    private static final int MOST = 40; // more varying experts than outcomes could ever spell out

    private Dependence() {}

    /** Whether every outcome is as likely as the product of its parts. */
    static boolean independent(Lineup lineup) {
        long[] failing = lineup.failing();
        long varying = IntStream.range(0, lineup.size()).filter(i -> failing[i] > 0).count();
        if (varying > MOST || lineup.outcomes() != 1L << varying) return false;
        var power = BigInteger.valueOf(lineup.total()).pow(Math.max(0, lineup.size() - 1));
        for (int outcome = 0; outcome < lineup.outcomes(); outcome++) {
            var product = lineup.size() == 0 ? big(lineup.total()) : BigInteger.ONE;
            for (int i = 0; i < lineup.size(); i++) {
                boolean succeeds = lineup.successes(outcome).get(i);
                product =
                        product.multiply(big(succeeds ? lineup.total() - failing[i] : failing[i]));
            }
            if (!product.equals(big(lineup.weight(outcome)).multiply(power))) return false;
        }
        return true;
    }

    /** Whether of any two experts one recognises all that the other does. */
    static boolean nested(Lineup lineup) {
        long[] failing = lineup.failing();
        var strongest =
                IntStream.range(0, lineup.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> failing[i]))
                        .toList();
        for (int outcome = 0; outcome < lineup.outcomes(); outcome++) {
            BitSet successes = lineup.successes(outcome);
            for (int k = 0; k < successes.cardinality(); k++)
                if (!successes.get(strongest.get(k))) return false;
        }
        return true;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
