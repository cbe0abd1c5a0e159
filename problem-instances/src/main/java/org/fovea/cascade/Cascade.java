package org.fovea.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fovea.input.Check;
import org.fovea.input.Flaw;
import org.fovea.input.Text;
import org.fovea.instance.FixedPoint;
import org.fovea.instance.Limits;
import org.fovea.json.Nearest;

/**
 * Experts, what they recognise together, and what a sequence of them may use (problem.md, section
 * 7).
 *
 * @param description where it comes from; may be empty
 * @param classifiers ids unique; exactly one is deterministic
 * @param outcomes their joint distribution; probabilities sum to 1 within 1e-9
 * @param deadline most that the durations of the used classifiers sum to, us
 * @param memoryBytes most that their storage sums to
 * @param capacities of further resources, by name
 */
public record Cascade(
        String name,
        String description,
        List<Classifier> classifiers,
        List<Outcome> outcomes,
        OptionalLong deadline,
        OptionalLong memoryBytes,
        Map<String, Capacity> capacities) {

    /** Most classifiers; the specification sets no limit, sums of their needs do. */
    static final int MOST_CLASSIFIERS = 1_000;

    /** Most outcomes; the specification sets no limit, memory does. */
    static final int MOST_OUTCOMES = 1_000_000;

    private static final long TOLERANCE = 1_000; // 1e-9 in units of 1e-12

    public Cascade {
        classifiers = List.copyOf(classifiers);
        outcomes = List.copyOf(outcomes);
        var sorted = new TreeMap<String, Capacity>(Text.BY_CODE_POINT);
        sorted.putAll(capacities);
        capacities = java.util.Collections.unmodifiableMap(sorted);
        var check =
                new Check()
                        .name("name", name)
                        .size("classifiers", classifiers, 1, MOST_CLASSIFIERS)
                        .unique(
                                classifiers.stream().map(Classifier::id).toList(),
                                i -> "classifiers/" + i + "/id")
                        .size("outcomes", outcomes, 1, MOST_OUTCOMES);
        deadline.ifPresent(time -> check.range("deadline", time, 1, Limits.TIME));
        memoryBytes.ifPresent(bytes -> check.range("memoryBytes", bytes, 0, Limits.CAPACITY));
        for (var resource : capacities.keySet())
            check.id("capacities/" + Text.pointerToken(resource), resource, Limits.ID);
        oneIsCertain(check, classifiers);
        knownSuccesses(check, classifiers, outcomes);
        sumToOne(check, outcomes);
        check.done();
    }

    /** One without limits. */
    public static Cascade of(String name, List<Classifier> classifiers, List<Outcome> outcomes) {
        return new Cascade(
                name,
                "",
                classifiers,
                outcomes,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }

    /** The same, used classifiers together taking at most so many us. */
    public Cascade due(long time) {
        return limited(OptionalLong.of(time), memoryBytes, capacities);
    }

    /** The same, used classifiers together occupying at most so many bytes. */
    public Cascade within(long bytes) {
        return limited(deadline, OptionalLong.of(bytes), capacities);
    }

    /** The same with other limits. */
    public Cascade limited(OptionalLong time, OptionalLong bytes, Map<String, Capacity> resources) {
        return new Cascade(name, description, classifiers, outcomes, time, bytes, resources);
    }

    /** The one that always answers. */
    public Classifier certain() {
        return classifiers.stream().filter(Classifier::deterministic).findFirst().orElseThrow();
    }

    /** The exact sum of the probabilities, by which each is divided; in units of 1e-12. */
    public long total() {
        return outcomes.stream().mapToLong(outcome -> outcome.probability().units()).sum();
    }

    /** Which limits the deterministic classifier alone breaks, so that no sequence is valid. */
    public List<Flaw> impossibilities() {
        var certain = certain();
        var found = new ArrayList<Flaw>();
        deadline.ifPresent(time -> tooSmall(found, "deadline", time, certain.duration(), " us"));
        memoryBytes.ifPresent(
                bytes -> tooSmall(found, "memoryBytes", bytes, certain.storageBytes(), " bytes"));
        capacities.forEach((resource, capacity) ->
                tooSmall(
                        found,
                        "capacities/" + Text.pointerToken(resource) + "/limit",
                        capacity.limit(),
                        certain.need(resource),
                        ""));
        return found;
    }

    private static void tooSmall(
            List<Flaw> found, String field, long limit, long needed, String unit) {
        if (limit < needed)
            found.add(
                    new Flaw(
                            field,
                            limit + unit,
                            "at least "
                                    + needed
                                    + unit
                                    + ", what the deterministic classifier takes alone",
                            ""));
    }

    private static void oneIsCertain(Check check, List<Classifier> classifiers) {
        int first = -1;
        for (int i = 0; i < classifiers.size(); i++) {
            if (!classifiers.get(i).deterministic()) continue;
            if (first >= 0)
                check.flaw(
                        "classifiers/" + i + "/deterministic",
                        "a second deterministic classifier",
                        "exactly one; classifiers/" + first + " is one");
            else first = i;
        }
        if (first < 0)
            check.flaw(
                    "classifiers",
                    "no deterministic classifier",
                    "exactly one with \"deterministic\": true");
    }

    private static void knownSuccesses(
            Check check, List<Classifier> classifiers, List<Outcome> outcomes) {
        var certain = new HashMap<String, Boolean>();
        for (var classifier : classifiers) certain.put(classifier.id(), classifier.deterministic());
        for (int o = 0; o < outcomes.size(); o++) {
            var succeeds = outcomes.get(o).succeeds();
            for (int i = 0; i < succeeds.size(); i++) {
                String place = "outcomes/" + o + "/succeeds/" + i;
                String id = succeeds.get(i);
                Boolean always = certain.get(id);
                if (always == null)
                    check.flaw(
                            place,
                            Text.quoted(id),
                            "the id of a classifier",
                            Nearest.question(id, certain.keySet()));
                else if (always)
                    check.flaw(
                            place,
                            Text.quoted(id) + ", which is deterministic",
                            "classifiers that may fail; that one always answers");
            }
        }
    }

    private static void sumToOne(Check check, List<Outcome> outcomes) {
        long sum = 0;
        for (var outcome : outcomes) sum += outcome.probability().units();
        if (Math.abs(sum - Probability.ONE) > TOLERANCE)
            check.flaw(
                    "outcomes",
                    "probabilities that sum to " + FixedPoint.text(sum, Probability.PLACES),
                    "a sum of 1 within 1e-9");
    }
}
