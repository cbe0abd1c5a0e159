package org.fovea.cascade.tree;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.hierarchy.DecisionTree.Node;
import org.fovea.cascade.hierarchy.Expert;
import org.fovea.cascade.hierarchy.Hierarchy;

/**
 * The decision tree of least expected duration (Baruah, Burns, Abdelzaher and Hu 2025).
 *
 * <p>A deadline bounds every path, which the program over states sees. What the tree's classifiers
 * take together (storage, capacities held by the cascade) binds its branches to each other: where
 * the best tree of a set does not fit, one of the experts that it asks must go, and each of these
 * smaller sets is looked at in turn, the cheapest first (Land and Doig 1960).
 */
public final class TreeProgram {

    /** Its name. */
    public static final String NAME = "tree";

    private static final long MOST_STATES = 1_000_000;
    private static final int MOST_SETS = 20_000;

    private TreeProgram() {}

    /**
     * A tree.
     *
     * @param nodes the root first
     * @param bound no valid tree is expected to take less, us
     */
    public record Grown(List<Node> nodes, Fraction bound) {

        public Grown {
            nodes = List.copyOf(nodes);
        }
    }

    /** The best tree of a set of experts. */
    private record Candidate(long allowed, Growth growth, BigInteger cost) {

        static Candidate of(Crew crew, long allowed) {
            var growth = new Growth(crew, allowed);
            return new Candidate(allowed, growth, growth.cost());
        }
    }

    /** Why a hierarchy is too much; empty where it is not. */
    public static Optional<String> refusal(Hierarchy hierarchy) {
        int identifiers = count(hierarchy, Expert.Kind.IDENTIFIER);
        int initial = identifiers + count(hierarchy, Expert.Kind.GLOBAL);
        double states = Math.scalb(1.0, initial);
        for (var superClass : hierarchy.superClasses())
            states +=
                    Math.scalb(
                            (double) identifiers, initial - 1 + specialists(hierarchy, superClass));
        if (states <= MOST_STATES) return Optional.empty();
        return Optional.of(
                "%d identifiers and globals with their specialists, which can fail in more than %d ways"
                        .formatted(initial, MOST_STATES));
    }

    private static int count(Hierarchy hierarchy, Expert.Kind kind) {
        var same = hierarchy.classifiers().stream().filter(each -> each.kind() == kind);
        return same.toList().size();
    }

    private static int specialists(Hierarchy hierarchy, String superClass) {
        var own =
                hierarchy.classifiers().stream()
                        .filter(each -> each.superClass().filter(superClass::equals).isPresent());
        return own.toList().size();
    }

    /**
     * The best tree within the limits, the deterministic classifier alone keeping them.
     *
     * @throws IllegalArgumentException where no tree keeps the limits, or they are too many
     */
    public static Grown grow(Hierarchy hierarchy) {
        if (!hierarchy.impossibilities().isEmpty())
            throw new IllegalArgumentException("No tree keeps the limits.");
        refusal(hierarchy)
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        var crew = new Crew(hierarchy);
        var open = new PriorityQueue<Candidate>(Comparator.comparing(Candidate::cost));
        var seen = new HashSet<Long>();
        open.add(Candidate.of(crew, (1L << crew.size()) - 1));
        while (seen.size() < MOST_SETS) {
            var best = open.remove(); // the empty set fits, so that one is always left
            if (crew.fits(best.growth.used())) return grown(hierarchy, best, best.cost);
            long used = best.growth.used();
            for (int expert = 0; expert < crew.size(); expert++) {
                long fewer = best.allowed & ~(1L << expert);
                if ((used >>> expert & 1) == 1 && seen.add(fewer))
                    open.add(Candidate.of(crew, fewer));
            }
        }
        return grown(hierarchy, fitting(crew), open.remove().cost);
    }

    /** Some set that fits: experts in the file's order, while there is room. */
    private static Candidate fitting(Crew crew) {
        long some = 0;
        for (int expert = 0; expert < crew.size(); expert++)
            if (crew.fits(some | 1L << expert)) some |= 1L << expert;
        return Candidate.of(crew, some);
    }

    private static Grown grown(Hierarchy hierarchy, Candidate candidate, BigInteger bound) {
        return new Grown(
                candidate.growth.nodes(),
                new Fraction(bound, BigInteger.valueOf(hierarchy.total())));
    }
}
