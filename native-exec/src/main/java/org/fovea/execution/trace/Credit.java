package org.fovea.execution.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Records;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Scale;
import org.fovea.schedule.Placement;

/**
 * What completed stages earn: by the instance's table, for each task, by network, scale and exit.
 *
 * <p>A network with weights from a seed answers nothing true, so what it says is never looked at.
 */
public final class Credit {

    private final ExecutionPlan plan;
    private final int[][][] accuracy; // by input, placement, stage - 1; millionths

    private record Kind(int network, int sizeClass, Optional<Scale> scale) {}

    private record Size(int device, long side) {}

    /** Of the tasks of a plan. */
    public Credit(ExecutionPlan plan) {
        this.plan = plan;
        accuracy = new int[plan.inputs()][][];
        var tables = new HashMap<Kind, int[]>();
        var classes = new HashMap<Size, Integer>();
        var network = networks(plan);
        for (int i = 0; i < accuracy.length; i++) {
            accuracy[i] = new int[plan.placements(i)][];
            int on =
                    Objects.requireNonNull( // a plan names no other network
                            network.get(plan.schedule().inputs().get(i).network()));
            for (int k = 0; k < accuracy[i].length; k++) {
                var object = plan.instance().tasks().get(plan.task(i, k)).object();
                int device = plan.deviceOf(on);
                int sizeClass =
                        classes.computeIfAbsent(
                                new Size(device, object.side()),
                                _ -> plan.device(device).nativeClass(object));
                accuracy[i][k] =
                        tables.computeIfAbsent(
                                new Kind(on, sizeClass, scale(plan.placement(i, k))), this::table);
            }
        }
    }

    /** What a run earned. */
    public Delivery of(Records records) {
        var delivery = new Delivery(plan.instance().tasks());
        for (int l = 0; l < plan.launches(); l++) {
            if (records.fate(l) != Records.Fate.RAN) continue;
            for (int m = plan.first(l); m < plan.first(l + 1); m++) {
                if (records.isCut(m)) continue;
                int input = plan.input(m);
                for (int k = 0; k < plan.placements(input); k++)
                    delivery.answer(
                            plan.task(input, k),
                            plan.stage(l),
                            accuracy[input][k][plan.stage(l) - 1],
                            records.end(l));
            }
        }
        return delivery;
    }

    private int[] table(Kind kind) {
        return plan
                .network(kind.network())
                .accuracy(kind.sizeClass(), kind.scale())
                .orElseThrow()
                .byExit()
                .stream()
                .mapToInt(Accuracy::millionths)
                .toArray();
    }

    private static Map<String, Integer> networks(ExecutionPlan plan) {
        var positions = new HashMap<String, Integer>();
        for (int n = 0; n < plan.networks(); n++) positions.put(plan.network(n).id(), n);
        return positions;
    }

    private static Optional<Scale> scale(Placement placement) {
        return switch (placement) {
            case Placement.Crop crop -> Optional.empty();
            case Placement.OnCanvas on -> Optional.of(on.scale());
            case Placement.InVolume in -> Optional.of(in.scale());
        };
    }
}
