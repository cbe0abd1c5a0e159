package org.fovea.cascade.ordering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.Cascade;
import org.fovea.cascade.Classifier;
import org.fovea.cascade.Fraction;

/**
 * The experts that may stand before the deterministic classifier, by index, with what they
 * recognise together and what they may use.
 *
 * <p>Costs are integers, weight times ticks: a weight is a probability times {@link #total}, a tick
 * is {@link #grain} us.
 */
final class Lineup {

    private static final int COST_BITS = 61; // of the largest cost: two of them and more fit a long

    private final Cascade cascade;
    private final List<Classifier> experts;
    private final List<Limit> limits;
    private final long[] weights;
    private final List<BitSet> successes;
    private final long total;
    private final long grain;

    /** What all used classifiers take of something together may not exceed what there is. */
    private static final class Limit {

        private final long[] need;
        private final long room;

        Limit(long[] need, long room) {
            this.need = need;
            this.room = room;
        }
    }

    private Lineup(Cascade cascade, List<Classifier> experts, long least) {
        this.cascade = cascade;
        this.experts = experts;
        this.limits = limits(cascade, experts);
        var merged = outcomes(cascade, experts);
        successes = List.copyOf(merged.keySet());
        long common = 0;
        for (long weight : merged.values()) common = gcd(common, weight);
        long divisor = common;
        weights = merged.values().stream().mapToLong(weight -> weight / divisor).toArray();
        total = Arrays.stream(weights).sum();
        long durations = cascade.certain().duration();
        for (var expert : experts) durations = gcd(durations, expert.duration());
        grain = Math.max(durations, least);
    }

    /**
     * Everyone who can be of use: who is faster than the deterministic classifier (asking a slower
     * one never beats asking that one at once), recognises something, and fits the limits beside
     * it.
     */
    static Lineup of(Cascade cascade) {
        if (!cascade.impossibilities().isEmpty())
            throw new IllegalArgumentException("No sequence keeps the limits.");
        var able = new ArrayList<String>();
        for (var outcome : cascade.outcomes())
            if (outcome.probability().units() > 0) able.addAll(outcome.succeeds());
        var recognising = new java.util.HashSet<>(able);
        var experts =
                cascade.classifiers().stream()
                        .filter(each -> !each.deterministic())
                        .filter(each -> each.duration() < cascade.certain().duration())
                        .filter(each -> recognising.contains(each.id()))
                        .filter(each -> fitsItsTurn(cascade, each))
                        .toList();
        var all = new Lineup(cascade, experts, 1);
        return all.only(i -> all.limits.stream().allMatch(limit -> limit.need[i] <= limit.room));
    }

    private static boolean fitsItsTurn(Cascade cascade, Classifier expert) {
        return cascade.capacities().entrySet().stream()
                .filter(entry -> entry.getValue().held() == Capacity.Held.TURN)
                .allMatch(entry -> expert.need(entry.getKey()) <= entry.getValue().limit());
    }

    /**
     * Without those that another one replaces: no slower, no needier, and recognising all that they
     * do. In any sequence the other one can take their place; where both stand, the second finds
     * nothing that the better one left, so that the worse one can go.
     */
    Lineup undominated() {
        var fails = new ArrayList<BitSet>();
        for (int i = 0; i < size(); i++) {
            var failed = new BitSet();
            for (int o = 0; o < weights.length; o++) if (!successes.get(o).get(i)) failed.set(o);
            fails.add(failed);
        }
        var kept = new BitSet();
        kept.set(0, size());
        for (int i = 0; i < size(); i++)
            for (int j = kept.nextSetBit(0); j >= 0 && kept.get(i); j = kept.nextSetBit(j + 1))
                if (i != j && replaces(j, i, fails)) kept.clear(i);
        return only(kept::get);
    }

    private boolean replaces(int better, int worse, List<BitSet> fails) {
        if (duration(better) > duration(worse)) return false;
        for (var limit : limits) if (limit.need[better] > limit.need[worse]) return false;
        var missed = (BitSet) fails.get(better).clone();
        missed.andNot(fails.get(worse));
        return missed.isEmpty();
    }

    private Lineup only(java.util.function.IntPredicate kept) {
        if (IntStream.range(0, size()).allMatch(kept)) return this;
        var some = IntStream.range(0, size()).filter(kept).mapToObj(experts::get).toList();
        return new Lineup(cascade, some, 1);
    }

    /** With a grain at which every cost fits a long; times are rounded down to it. */
    Lineup coarse() {
        if (costsFitALong()) return this;
        int excess =
                BigInteger.valueOf(total)
                                .multiply(BigInteger.valueOf(cascade.certain().duration()))
                                .bitLength()
                        - COST_BITS;
        return new Lineup(cascade, experts, 1L << excess);
    }

    /** Whether asking everybody about everything costs less than 2^61. */
    boolean costsFitALong() {
        var most = BigInteger.valueOf(total).multiply(BigInteger.valueOf(certain()));
        return most.bitLength() <= COST_BITS;
    }

    int size() {
        return experts.size();
    }

    String id(int expert) {
        return experts.get(expert).id();
    }

    /** Ticks of one attempt, rounded down. */
    long duration(int expert) {
        return experts.get(expert).duration() / grain;
    }

    /** Ticks that the deterministic classifier takes, rounded down. */
    long certain() {
        return cascade.certain().duration() / grain;
    }

    /** us of a tick. */
    long grain() {
        return grain;
    }

    /** The weight of everything. */
    long total() {
        return total;
    }

    int outcomes() {
        return weights.length;
    }

    long weight(int outcome) {
        return weights[outcome];
    }

    /** Who recognises an outcome. */
    BitSet successes(int outcome) {
        return successes.get(outcome);
    }

    /** The weight on which each expert fails. */
    long[] failing() {
        long[] failing = new long[size()];
        Arrays.fill(failing, total);
        for (int o = 0; o < weights.length; o++) {
            long weight = weights[o];
            successes.get(o).stream().forEach(i -> failing[i] -= weight);
        }
        return failing;
    }

    int limits() {
        return limits.size();
    }

    /** What an expert takes of a limit. */
    long need(int limit, int expert) {
        return limits.get(limit).need[expert];
    }

    /** What the deterministic classifier leaves of a limit. */
    long room(int limit) {
        return limits.get(limit).room;
    }

    /** A cost as the expected duration of the cascade, us. */
    Fraction expected(BigInteger cost) {
        return new Fraction(cost.multiply(BigInteger.valueOf(grain)), BigInteger.valueOf(total));
    }

    /** Experts by index, and the deterministic classifier after them. */
    List<String> sequence(List<Integer> order) {
        var ids = new ArrayList<String>();
        for (int expert : order) ids.add(id(expert));
        ids.add(cascade.certain().id());
        return ids;
    }

    private static List<Limit> limits(Cascade cascade, List<Classifier> experts) {
        var limits = new ArrayList<Limit>();
        var certain = cascade.certain();
        cascade.deadline()
                .ifPresent(time ->
                        limits.add(
                                new Limit(
                                        experts.stream().mapToLong(Classifier::duration).toArray(),
                                        time - certain.duration())));
        cascade.memoryBytes()
                .ifPresent(bytes ->
                        limits.add(
                                new Limit(
                                        experts.stream()
                                                .mapToLong(Classifier::storageBytes)
                                                .toArray(),
                                        bytes - certain.storageBytes())));
        cascade.capacities()
                .forEach((resource, capacity) -> {
                    if (capacity.held() == Capacity.Held.CASCADE)
                        limits.add(
                                new Limit(
                                        experts.stream()
                                                .mapToLong(each -> each.need(resource))
                                                .toArray(),
                                        capacity.limit() - certain.need(resource)));
                });
        return limits;
    }

    /** What may happen, by who recognises it, with its units of probability; nothing impossible. */
    private static Map<BitSet, Long> outcomes(Cascade cascade, List<Classifier> experts) {
        var index = new LinkedHashMap<String, Integer>();
        for (var expert : experts) index.put(expert.id(), index.size());
        var merged = new LinkedHashMap<BitSet, Long>();
        for (var outcome : cascade.outcomes()) {
            if (outcome.probability().units() == 0) continue;
            var successes = new BitSet(experts.size());
            for (String id : outcome.succeeds()) {
                int expert = index.getOrDefault(id, -1);
                if (expert >= 0) successes.set(expert);
            }
            merged.merge(successes, outcome.probability().units(), Long::sum);
        }
        return merged;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
