package org.fovea.cascade.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.fovea.cascade.Capacity;
import org.fovea.cascade.hierarchy.Expert;
import org.fovea.cascade.hierarchy.Hierarchy;

/** The experts of a hierarchy by index, a set of them as the bits of a long, and their answers. */
final class Crew {

    private final Hierarchy hierarchy;
    private final List<Expert> experts; // without the deterministic one
    private final List<Shared> shared;
    private final int[][]
            told; // by expert and sample: the super-class that an identifier tells, -1
    private final boolean[][] recognised; // by expert and sample
    private final long[] weight;

    /** What all classifiers of a tree take of something together may not exceed what there is. */
    private record Shared(ToLongFunction<Expert> need, long room) {}

    Crew(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        experts =
                hierarchy.classifiers().stream()
                        .filter(each -> each.kind() != Expert.Kind.DETERMINISTIC)
                        .filter(each -> each.duration() < hierarchy.certain().duration())
                        .filter(this::fitsItsTurn)
                        .toList();
        shared = shared();
        weight = new long[hierarchy.samples().size()];
        told = new int[experts.size()][weight.length];
        recognised = new boolean[experts.size()][weight.length];
        for (int s = 0; s < weight.length; s++) {
            var sample = hierarchy.samples().get(s);
            weight[s] = sample.weight();
            for (int e = 0; e < experts.size(); e++) {
                String id = experts.get(e).id();
                var name = sample.identifies().get(id);
                told[e][s] = name == null ? -1 : hierarchy.superClasses().indexOf(name);
                recognised[e][s] = sample.succeeds().contains(id);
            }
        }
    }

    private boolean fitsItsTurn(Expert expert) {
        return hierarchy.capacities().entrySet().stream()
                .filter(entry -> entry.getValue().held() == Capacity.Held.TURN)
                .allMatch(entry -> expert.need(entry.getKey()) <= entry.getValue().limit());
    }

    private List<Shared> shared() {
        var limits = new ArrayList<Shared>();
        var certain = hierarchy.certain();
        hierarchy
                .memoryBytes()
                .ifPresent(bytes ->
                        limits.add(
                                new Shared(Expert::storageBytes, bytes - certain.storageBytes())));
        hierarchy
                .capacities()
                .forEach((resource, capacity) -> {
                    if (capacity.held() == Capacity.Held.CASCADE)
                        limits.add(
                                new Shared(
                                        each -> each.need(resource),
                                        capacity.limit() - certain.need(resource)));
                });
        return limits;
    }

    /** Whether a set may be kept together. */
    boolean fits(long set) {
        return shared.stream()
                .allMatch(limit -> {
                    long sum = 0;
                    for (int e = 0; e < size(); e++)
                        if ((set >>> e & 1) == 1) sum += limit.need.applyAsLong(experts.get(e));
                    return sum <= limit.room;
                });
    }

    int size() {
        return experts.size();
    }

    String id(int expert) {
        return experts.get(expert).id();
    }

    Expert.Kind kind(int expert) {
        return experts.get(expert).kind();
    }

    /** Whether it may be asked where a super-class is known, or none, -1. */
    boolean placed(int expert, int superClass) {
        var each = experts.get(expert);
        return switch (each.kind()) {
            case IDENTIFIER -> superClass < 0;
            case SPECIALIST ->
                    superClass >= 0
                            && each.superClass()
                                    .filter(hierarchy.superClasses().get(superClass)::equals)
                                    .isPresent();
            case GLOBAL -> true;
            case DETERMINISTIC -> throw new IllegalStateException(each.id());
        };
    }

    long duration(int expert) {
        return experts.get(expert).duration();
    }

    /** Of the deterministic classifier. */
    long certain() {
        return hierarchy.certain().duration();
    }

    String certainId() {
        return hierarchy.certain().id();
    }

    /** Most that a path may take, us. */
    long deadline() {
        return hierarchy.deadline().orElse(Long.MAX_VALUE);
    }

    int superClasses() {
        return hierarchy.superClasses().size();
    }

    String superClass(int index) {
        return hierarchy.superClasses().get(index);
    }

    int samples() {
        return weight.length;
    }

    long weight(int[] samples) {
        long sum = 0;
        for (int sample : samples) sum += weight[sample];
        return sum;
    }

    /** The super-class that an identifier tells of a sample; -1 where it is unsure. */
    int told(int expert, int sample) {
        return told[expert][sample];
    }

    boolean recognised(int expert, int sample) {
        return recognised[expert][sample];
    }
}
