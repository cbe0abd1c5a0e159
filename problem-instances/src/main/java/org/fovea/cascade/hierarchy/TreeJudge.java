package org.fovea.cascade.hierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.input.Text;
import org.fovea.rules.Violation;

/**
 * Judges a decision tree, whoever made it: the rules, and what it costs by replaying every sample,
 * exactly.
 */
public final class TreeJudge {

    private static final int KNOWN = 1;
    private static final int ONCE = 2;
    private static final int ENDS = 3;
    private static final int DEADLINE = 4;
    private static final int STORAGE = 5;
    private static final int CAPACITY = 6;
    private static final int CLAIM = 7;
    private static final int BRANCHES = 8;
    private static final int PLACE = 9;

    private final Hierarchy hierarchy;
    private final List<DecisionTree.Node> nodes;
    private final Map<String, Expert> known = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** What is so when a node is asked. */
    private record Moment(Set<String> asked, Optional<String> superClass, long time) {}

    private TreeJudge(Hierarchy hierarchy, List<DecisionTree.Node> nodes) {
        this.hierarchy = hierarchy;
        this.nodes = nodes;
        for (var expert : hierarchy.classifiers()) known.put(expert.id(), expert);
    }

    /**
     * Every violation, and what the tree costs as far as it can be told, a step per node; never
     * throws.
     */
    public static Judgement judge(Hierarchy hierarchy, DecisionTree tree) {
        var judge = new TreeJudge(hierarchy, tree.nodes());
        if (!tree.instance().equals(hierarchy.name()))
            judge.broken(
                    KNOWN,
                    List.of(),
                    "The tree is of %s, the hierarchy is %s."
                            .formatted(
                                    Text.quoted(tree.instance()), Text.quoted(hierarchy.name())));
        var figures = judge.figures();
        figures.ifPresent(all ->
                tree.claim().stream()
                        .flatMap(claim -> claim.lies(all.expected()).stream())
                        .forEach(text -> judge.broken(CLAIM, List.of(), text)));
        return new Judgement(judge.violations, figures);
    }

    private Optional<Judgement.Figures> figures() {
        int before = violations.size();
        for (int i = 0; i < nodes.size(); i++) knows(i);
        if (violations.size() > before) return Optional.empty();
        for (int i = 0; i < nodes.size(); i++) branches(i);
        onceEach();
        if (violations.size() > before) return Optional.empty();
        long[] ends = ends();
        if (violations.size() > before) return Optional.empty();
        var steps = replayed(ends);
        var expected = Fraction.ZERO;
        long worst = 0;
        for (int i = 0; i < steps.size(); i++) {
            expected = expected.plus(steps.get(i).reached().times(expert(i).duration()));
            worst = Math.max(worst, ends[i]);
        }
        return Optional.of(new Judgement.Figures(expected, worst, steps, uses(worst)));
    }

    private Expert expert(int node) {
        return known.getOrDefault(nodes.get(node).ask(), hierarchy.certain());
    }

    private void knows(int node) {
        String id = nodes.get(node).ask();
        if (!known.containsKey(id))
            broken(KNOWN, List.of(id), "No classifier is called %s.".formatted(Text.quoted(id)));
    }

    /** Those that follow a node, as many as its kind of classifier has answers to go on from. */
    private void branches(int node) {
        var question = nodes.get(node);
        var kind = expert(node).kind();
        if (question.unsure().isPresent() == (kind == Expert.Kind.DETERMINISTIC))
            broken(
                    ENDS,
                    List.of(question.ask()),
                    "Node %d asks %s %s: a path ends with the one that always answers, and there alone."
                            .formatted(
                                    node,
                                    Text.quoted(question.ask()),
                                    question.unsure().isPresent()
                                            ? "and goes on"
                                            : "and ends where it is unsure"));
        Set<String> told =
                kind == Expert.Kind.IDENTIFIER ? Set.copyOf(hierarchy.superClasses()) : Set.of();
        if (!question.superClasses().keySet().equals(told))
            broken(
                    BRANCHES,
                    List.of(question.ask()),
                    "Node %d asks %s and goes on for super-classes %s, not for %s."
                            .formatted(
                                    node,
                                    Text.quoted(question.ask()),
                                    Text.escaped(question.superClasses().keySet() + ""),
                                    Text.escaped(told + "")));
        for (int next : following(question))
            if (next <= node || next >= nodes.size())
                broken(
                        BRANCHES,
                        List.of(question.ask()),
                        "Node %d of %d is followed by node %d, which is no later one."
                                .formatted(node, nodes.size(), next));
    }

    private static List<Integer> following(DecisionTree.Node node) {
        var all = new ArrayList<>(node.superClasses().values());
        node.unsure().ifPresent(all::add);
        return all;
    }

    /** A tree: every node but the first follows just one. */
    private void onceEach() {
        int[] followed = new int[nodes.size()];
        for (var node : nodes)
            for (int next : following(node))
                if (next >= 0 && next < followed.length) followed[next]++;
        for (int i = 0; i < followed.length; i++)
            if (followed[i] != (i == 0 ? 0 : 1))
                broken(
                        BRANCHES,
                        List.of(nodes.get(i).ask()),
                        "Node %d follows %d nodes, where a tree has it follow %d."
                                .formatted(i, followed[i], i == 0 ? 0 : 1));
    }

    /** When each node's attempt ends, with whatever is wrong about asking it there. */
    private long[] ends() {
        long[] ends = new long[nodes.size()];
        var moments = new HashMap<Integer, Moment>();
        moments.put(0, new Moment(Set.of(), Optional.empty(), 0));
        for (int i = 0; i < ends.length; i++) {
            var moment =
                    java.util.Objects.requireNonNull(moments.remove(i)); // earlier nodes led here
            var expert = expert(i);
            place(i, expert, moment);
            ends[i] = moment.time + expert.duration();
            var asked = new HashSet<>(moment.asked);
            asked.add(expert.id());
            long end = ends[i];
            nodes.get(i)
                    .unsure()
                    .ifPresent(
                            next -> moments.put(next, new Moment(asked, moment.superClass, end)));
            nodes.get(i)
                    .superClasses()
                    .forEach((told, next) ->
                            moments.put(next, new Moment(asked, Optional.of(told), end)));
        }
        return ends;
    }

    private void place(int node, Expert expert, Moment moment) {
        if (moment.asked.contains(expert.id()))
            broken(
                    ONCE,
                    List.of(expert.id()),
                    "Node %d asks %s again.".formatted(node, Text.quoted(expert.id())));
        boolean placed =
                switch (expert.kind()) {
                    case IDENTIFIER -> moment.superClass.isEmpty();
                    case SPECIALIST -> moment.superClass.equals(expert.superClass());
                    case GLOBAL, DETERMINISTIC -> true;
                };
        if (!placed)
            broken(
                    PLACE,
                    List.of(expert.id()),
                    "Node %d asks %s %s where the super-class is %s."
                            .formatted(
                                    node,
                                    expert.kind().word(),
                                    Text.quoted(expert.id()),
                                    moment.superClass.map(Text::quoted).orElse("not known")));
    }

    private List<Judgement.Step> replayed(long[] ends) {
        long[] reached = new long[nodes.size()];
        long[] unsure = new long[nodes.size()];
        for (var sample : hierarchy.samples()) {
            var succeeds = Set.copyOf(sample.succeeds());
            for (int at = 0; at >= 0; ) {
                var node = nodes.get(at);
                reached[at] += sample.weight();
                String told = sample.identifies().get(node.ask());
                boolean answered =
                        node.unsure().isEmpty() || told != null || succeeds.contains(node.ask());
                if (!answered) unsure[at] += sample.weight();
                at =
                        told == null
                                ? answered ? -1 : node.unsure().getAsInt()
                                : node.superClasses().getOrDefault(told, -1);
            }
        }
        var steps = new ArrayList<Judgement.Step>();
        long total = hierarchy.total();
        for (int i = 0; i < ends.length; i++)
            steps.add(
                    new Judgement.Step(
                            nodes.get(i).ask(),
                            Fraction.of(reached[i], total),
                            Fraction.of(unsure[i], total),
                            ends[i]));
        return steps;
    }

    private List<Judgement.Use> uses(long worst) {
        var used = new LinkedHashMap<String, Expert>();
        for (int i = 0; i < nodes.size(); i++) used.put(nodes.get(i).ask(), expert(i));
        var experts = List.copyOf(used.values());
        var uses = new ArrayList<Judgement.Use>();
        hierarchy.deadline().ifPresent(time -> use(uses, DEADLINE, "deadline", worst, time));
        hierarchy
                .memoryBytes()
                .ifPresent(bytes ->
                        use(
                                uses,
                                STORAGE,
                                "memoryBytes",
                                sum(experts, Expert::storageBytes),
                                bytes));
        hierarchy
                .capacities()
                .forEach((resource, capacity) ->
                        use(
                                uses,
                                CAPACITY,
                                "capacities/" + Text.pointerToken(resource),
                                held(experts, resource, capacity.held()),
                                capacity.limit()));
        return uses;
    }

    private static long held(List<Expert> experts, String resource, Capacity.Held held) {
        return switch (held) {
            case CASCADE -> sum(experts, expert -> expert.need(resource));
            case TURN ->
                    experts.stream().mapToLong(expert -> expert.need(resource)).max().orElse(0);
        };
    }

    private static long sum(List<Expert> experts, ToLongFunction<Expert> part) {
        return experts.stream().mapToLong(part).sum();
    }

    private void use(List<Judgement.Use> uses, int rule, String limit, long used, long most) {
        uses.add(new Judgement.Use(limit, used, most));
        if (used > most)
            broken(
                    rule,
                    List.of(),
                    "The tree needs %d of %s, which is %d.".formatted(used, limit, most));
    }

    private void broken(int rule, List<String> ids, String text) {
        violations.add(new Violation(rule, ids, text));
    }
}
