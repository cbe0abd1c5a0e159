package org.fovea.cascade.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fovea.cascade.hierarchy.DecisionTree.Node;
import org.fovea.cascade.hierarchy.Expert;

/**
 * The best tree of a set of experts, by dynamic programming over who has failed and what
 * super-class is known by whom: what is unsure and how long it took depend on these alone.
 */
final class Growth {

    /**
     * Where a tree has come to.
     *
     * @param failed experts
     * @param identifier who told the super-class; -1 where none is known
     * @param superClass that is known; -1
     */
    private record State(long failed, int identifier, int superClass) {}

    /** Whom to ask, -1 for the deterministic classifier, and what all that follows costs. */
    private record Choice(int expert, BigInteger cost) {}

    private final Crew crew;
    private final long allowed;
    private final Map<State, Choice> choices = new HashMap<>();

    Growth(Crew crew, long allowed) {
        this.crew = crew;
        this.allowed = allowed;
    }

    private static final State START = new State(0, -1, -1);

    /** Weight times us of the best tree. */
    BigInteger cost() {
        return choice(START, everything()).cost;
    }

    private int[] everything() {
        return IntStream.range(0, crew.samples()).toArray();
    }

    private Choice choice(State state, int[] unsure) {
        var known = choices.get(state);
        if (known != null) return known;
        var best = chosen(state, unsure);
        choices.put(state, best);
        return best;
    }

    private Choice chosen(State state, int[] unsure) {
        var weight = BigInteger.valueOf(crew.weight(unsure));
        var best = new Choice(-1, weight.multiply(BigInteger.valueOf(crew.certain())));
        if (unsure.length == 0) return best; // nobody comes here: nothing is cheaper than ending
        long left = crew.deadline() - crew.certain() - spent(state);
        for (int expert = 0; expert < crew.size(); expert++) {
            if (!mayBeAsked(expert, state) || crew.duration(expert) > left) continue;
            var cost = weight.multiply(BigInteger.valueOf(crew.duration(expert)));
            if (cost.compareTo(best.cost) >= 0) continue;
            for (var next : following(state, expert))
                cost = cost.add(choice(next, remaining(next, expert, unsure)).cost);
            if (cost.compareTo(best.cost) < 0) best = new Choice(expert, cost);
        }
        return best;
    }

    private boolean mayBeAsked(int expert, State state) {
        return (allowed >>> expert & 1) == 1
                && (state.failed >>> expert & 1) == 0
                && crew.placed(expert, state.superClass);
    }

    private long spent(State state) {
        long time = state.identifier < 0 ? 0 : crew.duration(state.identifier);
        for (int expert = 0; expert < crew.size(); expert++)
            if ((state.failed >>> expert & 1) == 1) time += crew.duration(expert);
        return time;
    }

    /** Where an expert fails, and for an identifier each super-class that it may tell. */
    private List<State> following(State state, int expert) {
        var next = new ArrayList<State>();
        next.add(new State(state.failed | 1L << expert, state.identifier, state.superClass));
        if (crew.kind(expert) == Expert.Kind.IDENTIFIER)
            for (int told = 0; told < crew.superClasses(); told++)
                next.add(new State(state.failed, expert, told));
        return next;
    }

    private int[] remaining(State next, int expert, int[] unsure) {
        int wanted = next.identifier == expert ? next.superClass : -1;
        boolean identifier = crew.kind(expert) == Expert.Kind.IDENTIFIER;
        return IntStream.of(unsure)
                .filter(sample ->
                        identifier
                                ? crew.told(expert, sample) == wanted
                                : !crew.recognised(expert, sample))
                .toArray();
    }

    /** The tree itself, the root first, after {@link #cost}. */
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        add(START, nodes);
        return nodes;
    }

    /** Adds what follows a state; returns its index. */
    private int add(State state, List<Node> nodes) {
        int expert = Objects.requireNonNull(choices.get(state)).expert;
        int index = nodes.size();
        if (expert < 0) {
            nodes.add(new Node(crew.certainId(), OptionalInt.empty(), Map.of()));
            return index;
        }
        nodes.add(new Node(crew.id(expert), OptionalInt.empty(), Map.of())); // holds its place
        var states = following(state, expert);
        var unsure = OptionalInt.of(add(states.getFirst(), nodes));
        var told = new LinkedHashMap<String, Integer>();
        for (var next : states.subList(1, states.size()))
            told.put(crew.superClass(next.superClass), add(next, nodes));
        nodes.set(index, new Node(crew.id(expert), unsure, told));
        return index;
    }

    /** The set of experts that the tree asks. */
    long used() {
        return used(START);
    }

    private long used(State state) {
        int expert = Objects.requireNonNull(choices.get(state)).expert;
        if (expert < 0) return 0;
        long used = 1L << expert;
        for (var next : following(state, expert)) used |= used(next);
        return used;
    }
}
