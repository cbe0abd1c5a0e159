package org.fovea.cascade.hierarchy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fovea.cascade.Capacity;
import org.fovea.input.Check;
import org.fovea.input.Flaw;
import org.fovea.input.Text;
import org.fovea.instance.Limits;
import org.fovea.json.Nearest;

/**
 * Hierarchical experts, what they answer together, and what a decision tree of them may use.
 *
 * @param description where it comes from; may be empty
 * @param superClasses names, unique
 * @param classifiers ids unique; exactly one is deterministic
 * @param samples their joint answers; probabilities are shares of weight
 * @param deadline most that the durations on any path of the tree sum to, us
 * @param memoryBytes most that the storage of all classifiers of the tree sums to
 * @param capacities of further resources, by name
 */
public record Hierarchy(
        String name,
        String description,
        List<String> superClasses,
        List<Expert> classifiers,
        List<Sample> samples,
        OptionalLong deadline,
        OptionalLong memoryBytes,
        Map<String, Capacity> capacities) {

    /** Most classifiers: sets of them are bits of a long. */
    static final int MOST_CLASSIFIERS = 60;

    /** Most super-classes. */
    static final int MOST_SUPER_CLASSES = 1_000;

    /** Most samples; memory sets a limit. */
    static final int MOST_SAMPLES = 1_000_000;

    public Hierarchy {
        superClasses = List.copyOf(superClasses);
        classifiers = List.copyOf(classifiers);
        samples = List.copyOf(samples);
        var sorted = new TreeMap<String, Capacity>(Text.BY_CODE_POINT);
        sorted.putAll(capacities);
        capacities = java.util.Collections.unmodifiableMap(sorted);
        var check =
                new Check()
                        .name("name", name)
                        .size("superClasses", superClasses, 1, MOST_SUPER_CLASSES)
                        .unique(superClasses, i -> "superClasses/" + i)
                        .size("classifiers", classifiers, 1, MOST_CLASSIFIERS)
                        .unique(
                                classifiers.stream().map(Expert::id).toList(),
                                i -> "classifiers/" + i + "/id")
                        .size("samples", samples, 1, MOST_SAMPLES);
        deadline.ifPresent(time -> check.range("deadline", time, 1, Limits.TIME));
        memoryBytes.ifPresent(bytes -> check.range("memoryBytes", bytes, 0, Limits.CAPACITY));
        for (var resource : capacities.keySet())
            check.id("capacities/" + Text.pointerToken(resource), resource, Limits.ID);
        experts(check, classifiers, superClasses);
        answers(check, classifiers, superClasses, samples);
        check.done();
    }

    /** One without limits. */
    public static Hierarchy of(
            String name,
            List<String> superClasses,
            List<Expert> classifiers,
            List<Sample> samples) {
        return new Hierarchy(
                name,
                "",
                superClasses,
                classifiers,
                samples,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }

    /** The same with other limits. */
    public Hierarchy limited(
            OptionalLong time, OptionalLong bytes, Map<String, Capacity> resources) {
        return new Hierarchy(
                name, description, superClasses, classifiers, samples, time, bytes, resources);
    }

    /** The one that always answers. */
    public Expert certain() {
        return classifiers.stream()
                .filter(each -> each.kind() == Expert.Kind.DETERMINISTIC)
                .findFirst()
                .orElseThrow();
    }

    /** The weight of all samples. */
    public long total() {
        return samples.stream().mapToLong(Sample::weight).sum();
    }

    /** Which limits the deterministic classifier alone breaks, so that no tree is valid. */
    public List<Flaw> impossibilities() {
        var certain = certain();
        var found = new ArrayList<Flaw>();
        deadline.ifPresent(time -> tooSmall(found, "deadline", time, certain.duration()));
        memoryBytes.ifPresent(
                bytes -> tooSmall(found, "memoryBytes", bytes, certain.storageBytes()));
        capacities.forEach((resource, capacity) ->
                tooSmall(
                        found,
                        "capacities/" + Text.pointerToken(resource) + "/limit",
                        capacity.limit(),
                        certain.need(resource)));
        return found;
    }

    private static void tooSmall(List<Flaw> found, String field, long limit, long needed) {
        if (limit < needed)
            found.add(
                    new Flaw(
                            field,
                            limit + "",
                            "at least "
                                    + needed
                                    + ", what the deterministic classifier takes alone",
                            ""));
    }

    private static void experts(Check check, List<Expert> classifiers, List<String> superClasses) {
        int certain = -1;
        for (int i = 0; i < classifiers.size(); i++) {
            var expert = classifiers.get(i);
            int place = i;
            expert.superClass()
                    .filter(name -> !superClasses.contains(name))
                    .ifPresent(name ->
                            unknown(
                                    check,
                                    "classifiers/" + place + "/superClass",
                                    name,
                                    "one of the super-classes",
                                    superClasses));
            if (expert.kind() != Expert.Kind.DETERMINISTIC) continue;
            if (certain >= 0)
                check.flaw(
                        "classifiers/" + i + "/kind",
                        "a second deterministic classifier",
                        "exactly one; classifiers/" + certain + " is one");
            else certain = i;
        }
        if (certain < 0)
            check.flaw(
                    "classifiers",
                    "no deterministic classifier",
                    "exactly one with \"kind\": \"deterministic\"");
    }

    private static void answers(
            Check check,
            List<Expert> classifiers,
            List<String> superClasses,
            List<Sample> samples) {
        var kinds = new HashMap<String, Expert.Kind>();
        for (var expert : classifiers) kinds.put(expert.id(), expert.kind());
        long total = 0;
        for (int s = 0; s < samples.size(); s++) {
            var sample = samples.get(s);
            total += sample.weight();
            String place = "samples/" + s;
            sample.identifies()
                    .forEach((id, told) -> {
                        String field = place + "/identifies/" + Text.pointerToken(id);
                        if (kinds.get(id) != Expert.Kind.IDENTIFIER)
                            unknown(check, field, id, "the id of an identifier", kinds.keySet());
                        else if (!superClasses.contains(told))
                            unknown(check, field, told, "one of the super-classes", superClasses);
                    });
            for (int i = 0; i < sample.succeeds().size(); i++) {
                String id = sample.succeeds().get(i);
                var kind = kinds.get(id);
                if (kind != Expert.Kind.GLOBAL && kind != Expert.Kind.SPECIALIST)
                    unknown(
                            check,
                            place + "/succeeds/" + i,
                            id,
                            "the id of a global or a specialist",
                            kinds.keySet());
            }
        }
        if (total > Sample.HEAVIEST)
            check.flaw("samples", "weights that sum to " + total, "at most " + Sample.HEAVIEST);
    }

    private static void unknown(
            Check check, String field, String found, String expected, Collection<String> known) {
        String hint = known.contains(found) ? "" : Nearest.question(found, known);
        check.flaw(field, Text.quoted(found), expected, hint);
    }
}
