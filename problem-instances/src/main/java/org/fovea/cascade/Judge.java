package org.fovea.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.fovea.input.Text;
import org.fovea.rules.Violation;

/**
 * Judges a sequence of classifiers, whoever made it: the rules, and what it costs recomputed from
 * the outcomes, exactly.
 */
public final class Judge {

    private static final int KNOWN = 1;
    private static final int ONCE = 2;
    private static final int ENDS = 3;
    private static final int DEADLINE = 4;
    private static final int STORAGE = 5;
    private static final int CAPACITY = 6;
    private static final int CLAIM = 7;

    private final Cascade cascade;
    private final long total;
    private final Map<String, Classifier> known = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private Judge(Cascade cascade) {
        this.cascade = cascade;
        total = cascade.total();
        for (var classifier : cascade.classifiers()) known.put(classifier.id(), classifier);
    }

    /** Every violation, and what the sequence costs as far as it can be told; never throws. */
    public static Judgement judge(Cascade cascade, List<String> sequence) {
        return new Judge(cascade).judged(sequence);
    }

    /** The same of a solution, and whether what it claims of itself is true. */
    public static Judgement judge(Cascade cascade, Solution solution) {
        var judge = new Judge(cascade);
        if (!solution.instance().equals(cascade.name()))
            judge.broken(
                    KNOWN,
                    List.of(),
                    "The solution is of %s, the cascade is %s."
                            .formatted(
                                    Text.quoted(solution.instance()), Text.quoted(cascade.name())));
        var figures = judge.judged(solution.sequence()).figures();
        figures.ifPresent(all ->
                solution.claim().stream()
                        .flatMap(claim -> claim.lies(all.expected()).stream())
                        .forEach(text -> judge.broken(CLAIM, List.of(), text)));
        return new Judgement(judge.violations, figures);
    }

    private Judgement judged(List<String> sequence) {
        if (!formed(sequence)) return new Judgement(violations, Optional.empty());
        var used = sequence.stream().map(id -> known.getOrDefault(id, cascade.certain())).toList();
        var uses = uses(used);
        var steps = steps(used);
        var expected = Fraction.ZERO;
        for (int i = 0; i < steps.size(); i++)
            expected = expected.plus(steps.get(i).reached().times(used.get(i).duration()));
        var figures = new Judgement.Figures(expected, sum(used, Classifier::duration), steps, uses);
        return new Judgement(violations, Optional.of(figures));
    }

    private boolean formed(List<String> sequence) {
        int before = violations.size();
        var seen = new HashSet<String>();
        for (String id : sequence) {
            if (!known.containsKey(id))
                broken(
                        KNOWN,
                        List.of(id),
                        "No classifier is called %s.".formatted(Text.quoted(id)));
            if (!seen.add(id))
                broken(
                        ONCE,
                        List.of(id),
                        "%s stands in the sequence again.".formatted(Text.quoted(id)));
        }
        String certain = cascade.certain().id();
        int place = sequence.indexOf(certain);
        if (place < 0 || place != sequence.size() - 1)
            broken(
                    ENDS,
                    List.of(certain),
                    "The sequence must end with %s, which always answers; it stands %s."
                            .formatted(
                                    Text.quoted(certain),
                                    place < 0
                                            ? "nowhere"
                                            : "at place %d of %d"
                                                    .formatted(place + 1, sequence.size())));
        return violations.size() == before;
    }

    private List<Judgement.Use> uses(List<Classifier> used) {
        var uses = new ArrayList<Judgement.Use>();
        cascade.deadline()
                .ifPresent(time ->
                        use(uses, DEADLINE, "deadline", sum(used, Classifier::duration), time));
        cascade.memoryBytes()
                .ifPresent(bytes ->
                        use(
                                uses,
                                STORAGE,
                                "memoryBytes",
                                sum(used, Classifier::storageBytes),
                                bytes));
        cascade.capacities()
                .forEach((resource, capacity) ->
                        use(
                                uses,
                                CAPACITY,
                                "capacities/" + Text.pointerToken(resource),
                                held(used, resource, capacity.held()),
                                capacity.limit()));
        return uses;
    }

    private void use(List<Judgement.Use> uses, int rule, String limit, long used, long most) {
        uses.add(new Judgement.Use(limit, used, most));
        if (used > most)
            broken(
                    rule,
                    List.of(),
                    "The sequence needs %d of %s, which is %d.".formatted(used, limit, most));
    }

    private static long held(List<Classifier> used, String resource, Capacity.Held held) {
        return switch (held) {
            case CASCADE -> sum(used, classifier -> classifier.need(resource));
            case TURN ->
                    used.stream()
                            .mapToLong(classifier -> classifier.need(resource))
                            .max()
                            .orElse(0);
        };
    }

    /** At most 1,000 classifiers of 9e12 each: no sum overflows. */
    private static long sum(List<Classifier> used, ToLongFunction<Classifier> part) {
        return used.stream().mapToLong(part).sum();
    }

    private List<Judgement.Step> steps(List<Classifier> used) {
        long[] unsure = unsure(used);
        var steps = new ArrayList<Judgement.Step>();
        long time = 0;
        for (int i = 0; i < used.size(); i++) {
            time += used.get(i).duration();
            steps.add(
                    new Judgement.Step(
                            used.get(i).id(), share(unsure[i]), share(unsure[i + 1]), time));
        }
        return steps;
    }

    private Fraction share(long units) {
        return Fraction.of(units, total);
    }

    /**
     * Units of probability that the first 0, 1, 2, ... of a sequence fail, the last of which never
     * does.
     */
    private long[] unsure(List<Classifier> used) {
        var places = new HashMap<String, Integer>();
        for (var classifier : used) places.put(classifier.id(), places.size());
        long[] unsure = new long[used.size() + 1];
        for (var outcome : cascade.outcomes()) {
            int first = used.size() - 1;
            for (String id : outcome.succeeds())
                first = Math.min(first, places.getOrDefault(id, first));
            for (int i = 0; i <= first; i++) unsure[i] += outcome.probability().units();
        }
        return unsure;
    }

    private void broken(int rule, List<String> ids, String text) {
        violations.add(new Violation(rule, ids, text));
    }
}
