package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.Scale;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Schedule;

/**
 * A schedule as a plan: inputs in the order of their first launches, those launched together glued,
 * each as deep as it went; tasks in no input in the middle of their windows. Inputs that parted and
 * met others between stages become launches that do not, so the plan may be worth less.
 */
public final class Encoding {

    private final Ground ground;
    private final Map<String, Integer> network = new HashMap<>();
    private final Map<String, Integer> item = new HashMap<>();
    private final Map<String, Integer> depth = new HashMap<>(); // by input
    private final Map<String, Input> inputs = new HashMap<>();

    private Encoding(Ground ground, Schedule schedule) {
        this.ground = ground;
        for (int n = 0; n < ground.fleet().networks(); n++)
            network.put(ground.fleet().network(n).id(), n);
        for (int i = 0; i < ground.items(); i++)
            item.put(ground.problem().task(ground.task(i)).id(), i);
        for (var input : schedule.inputs()) inputs.put(input.id(), input);
        for (var launch : schedule.launches())
            for (var input : launch.inputs()) depth.merge(input, launch.stage(), Math::max);
    }

    /** The plan of a schedule of the same instance. */
    public static Plan of(Ground ground, Schedule schedule) {
        return new Encoding(ground, schedule).plan(schedule.launches());
    }

    private Plan plan(List<Launch> launches) {
        var plan = new Plan(ground);
        long[] time = new long[plan.size()];
        int[] turn = new int[plan.size()]; // among those of one time
        for (int i = 0; i < time.length; i++) {
            time[i] = ground.release(i) + (ground.deadline(i) - ground.release(i)) / 2;
            turn[i] = i;
        }
        int turns = plan.size();
        for (var launch : launches) {
            if (launch.stage() > 1) continue;
            byte glue = Plan.APART;
            for (var name : launch.inputs()) {
                var input = known(inputs, name);
                for (var placement : input.placements()) {
                    int placed = known(item, placement.task());
                    plan.way[placed] = way(input, placement);
                    plan.glue[placed] = glue;
                    time[placed] = launch.start();
                    turn[placed] = turns++;
                    glue = Plan.JOINED;
                }
                glue = Plan.BESIDE;
            }
        }
        var sorted =
                Arrays.stream(plan.order)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingLong(i -> time[i])
                                        .thenComparingInt(i -> turn[i]))
                        .toList();
        for (int p = 0; p < plan.order.length; p++) plan.order[p] = sorted.get(p);
        return plan;
    }

    private int way(Input input, Placement placement) {
        int of = known(network, input.network());
        int scale =
                switch (placement) {
                    case Placement.Crop crop -> 0;
                    case Placement.OnCanvas canvas -> tenThousandths(canvas.scale());
                    case Placement.InVolume volume -> tenThousandths(volume.scale());
                };
        return ground.ways().to(ground.ways().formatOf(of, scale), known(depth, input.id()));
    }

    private static <T> T known(Map<String, T> table, String id) {
        return Optional.ofNullable(table.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The instance has no " + id + "."));
    }

    private static int tenThousandths(Scale scale) {
        return scale.tenThousandths();
    }
}
