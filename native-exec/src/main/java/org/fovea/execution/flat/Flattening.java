package org.fovea.execution.flat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.execution.CannotRun;
import org.fovea.execution.Conditions;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;

/**
 * Makes tables of a plan. An input keeps a slot of its network from its first launch to its last,
 * so that its features are there for whichever batch it joins next; then another takes the slot.
 */
final class Flattening {

    private static final long NANOS = 1_000; // a us

    private final ExecutionPlan plan;
    private final Crops crops;
    private final int[] dense; // by network of the plan: its number among those used, or -1
    private final List<Integer> used = new ArrayList<>();
    private final int[] slot; // by input
    private final int[] slots; // by network of the plan, how many it needs
    private final int[] firstRectangle; // by input
    private final List<Rectangle> rectangles = new ArrayList<>();

    private Flattening(ExecutionPlan plan, Crops crops) {
        this.plan = plan;
        this.crops = crops;
        dense = new int[plan.networks()];
        slots = new int[plan.networks()];
        slot = new int[plan.inputs()];
        firstRectangle = new int[plan.inputs()];
        Arrays.fill(dense, -1);
        Arrays.fill(firstRectangle, -1);
        assignSlots();
    }

    /** The tables; {@code crops} says what each input shows. */
    private static FlatPlan of(
            ExecutionPlan plan, Crops crops, Shape.Build build, long seed, long spinNanos) {
        requireOneDevice(plan);
        var flat = new Flattening(plan, crops);
        var launches = new ArrayList<FlatPlan.Launch>();
        var entries = new ArrayList<FlatPlan.Entry>();
        var durations = new ArrayList<Long>();
        var firstDuration = new HashMap<List<Integer>, Integer>();
        for (int l = 0; l < plan.launches(); l++) {
            int launch = l;
            int first =
                    firstDuration.computeIfAbsent(
                            List.of(plan.networkOf(l), plan.stage(l), plan.size(l)),
                            _ -> flat.durations(launch, durations));
            launches.add(
                    new FlatPlan.Launch(
                            flat.dense[plan.networkOf(l)],
                            plan.stage(l),
                            plan.first(l),
                            plan.size(l),
                            first,
                            plan.start(l) * NANOS));
            for (int member = plan.first(l); member < plan.first(l + 1); member++)
                entries.add(flat.entry(plan.input(member), plan.networkOf(l)));
        }
        var shapes =
                flat.used.stream()
                        .map(network ->
                                Shape.of(plan.network(network), build, flat.slots[network], seed))
                        .toList();
        return new FlatPlan(
                shapes,
                crops.frames(),
                launches,
                durations,
                entries,
                flat.rectangles,
                plan.inputs(),
                plan.overrun(),
                spinNanos);
    }

    /** The tables under these conditions. */
    static FlatPlan of(ExecutionPlan plan, Conditions conditions) {
        return of(
                plan,
                new Crops(conditions.frames(), conditions.seed()),
                conditions.networks(),
                conditions.seed(),
                conditions.spinNanos().orElse(-1));
    }

    private static void requireOneDevice(ExecutionPlan plan) {
        for (int l = 1; l < plan.launches(); l++) {
            int one = plan.deviceOf(plan.networkOf(0));
            int other = plan.deviceOf(plan.networkOf(l));
            if (one != other)
                throw new CannotRun(
                        "launches on the devices %s and %s"
                                .formatted(plan.device(one).id(), plan.device(other).id()),
                        "launches of one device: a native backend is one");
        }
    }

    private void assignSlots() {
        int[] last = new int[plan.inputs()];
        for (int member = 0; member < plan.first(plan.launches()); member++)
            last[plan.input(member)] = member;
        Map<Integer, ArrayDeque<Integer>> free = new HashMap<>();
        for (int l = 0; l < plan.launches(); l++) {
            int network = plan.networkOf(l);
            if (dense[network] < 0) {
                dense[network] = used.size();
                used.add(network);
            }
            var left = free.computeIfAbsent(network, _ -> new ArrayDeque<>());
            for (int member = plan.first(l);
                    plan.stage(l) == 1 && member < plan.first(l + 1);
                    member++)
                slot[plan.input(member)] = left.isEmpty() ? slots[network]++ : left.pop();
            for (int member = plan.first(l); member < plan.first(l + 1); member++)
                if (last[plan.input(member)] == member) left.push(slot[plan.input(member)]);
        }
    }

    private FlatPlan.Entry entry(int input, int network) {
        if (firstRectangle[input] < 0) {
            firstRectangle[input] = rectangles.size();
            for (int k = 0; k < plan.placements(input); k++)
                rectangles.add(crops.rectangle(plan, input, k, plan.network(network)));
        }
        return new FlatPlan.Entry(
                input,
                slot[input],
                firstRectangle[input],
                plan.placements(input),
                plan.due(input) * NANOS);
    }

    private int durations(int launch, List<Long> durations) {
        int first = durations.size();
        for (int inputs = 1; inputs <= plan.size(launch); inputs++)
            durations.add(plan.duration(launch, inputs) * NANOS);
        return first;
    }
}
