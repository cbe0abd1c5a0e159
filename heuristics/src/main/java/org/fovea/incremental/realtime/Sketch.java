package org.fovea.incremental.realtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Ways;
import org.fovea.policy.Batch;
import org.fovea.policy.Decision;
import org.fovea.policy.Decision.Placed;
import org.fovea.policy.price.Price;

/** A plan as it is put together, task after task; who is not named is rejected. */
final class Sketch {

    /** Launches beyond so many are left to later: few are still ahead when more tasks came. */
    private static final int FARTHEST = 24;

    private final Ground ground;
    private final Map<Integer, Integer> item = new HashMap<>(); // by task
    private final int[] order;
    private final int[] way;
    private final byte[] glue;
    private final boolean[] named;
    private int count;

    private Sketch(Ground ground) {
        this.ground = ground;
        order = new int[ground.items()];
        way = new int[order.length];
        glue = new byte[order.length];
        named = new boolean[order.length];
        for (int i = 0; i < order.length; i++) item.put(ground.task(i), i);
    }

    /** What is left of an earlier plan; who came since is rejected. */
    static Plan of(Ground ground, List<Remembered> earlier) {
        var sketch = new Sketch(ground);
        for (var each : earlier) sketch.add(each.task(), each.way(), each.glue());
        return sketch.plan();
    }

    /** What the price policy would do, were nobody to come. */
    static Plan priced(Ground ground, Ahead ahead) {
        var sketch = new Sketch(ground);
        var price = new Price();
        long[] free = ground.standing().free().clone();
        for (int launches = 0; launches < FARTHEST; launches++) {
            int device = 0;
            for (int d = 1; d < free.length; d++) if (free[d] < free[device]) device = d;
            if (free[device] == Long.MAX_VALUE) break;
            ahead.advance(free[device], device);
            var decision = price.decide(ahead);
            long lasts = sketch.add(ahead, decision, price.aim(device));
            free[device] = lasts == 0 ? Long.MAX_VALUE : free[device] + lasts;
        }
        return sketch.plan();
    }

    /** Adds a launch to the exit aimed at; how long it takes. */
    private long add(Ahead ahead, Decision decision, int aim) {
        var fleet = ground.fleet();
        return switch (decision) {
            case Decision.Wait wait -> 0;
            case Decision.Resume resume -> 0;
            case Decision.Crops(int network, Batch tasks) -> {
                for (int k = 0; k < tasks.size(); k++) {
                    int chosen = ground.ways().to(ground.ways().firstFormat(network), aim);
                    add(tasks.member(k), chosen, k == 0 ? Plan.APART : Plan.BESIDE);
                    ahead.remove(tasks.member(k));
                }
                yield fleet.duration(network, 1, aim, tasks.size());
            }
            case Decision.Canvases(int network, List<List<Placed>> canvases) -> {
                byte next = Plan.APART;
                for (var canvas : canvases) {
                    for (var placed : canvas) {
                        int format = ground.ways().formatOf(network, fleet.scale(placed.mode()));
                        add(placed.task(), ground.ways().to(format, aim), next);
                        ahead.remove(placed.task());
                        next = Plan.JOINED;
                    }
                    next = Plan.BESIDE;
                }
                yield fleet.duration(network, 1, aim, canvases.size());
            }
        };
    }

    private void add(int task, int chosen, byte glued) {
        Integer known = item.get(task);
        if (known == null || named[known]) return;
        named[known] = true;
        order[count++] = known;
        way[known] = ground.serves(known, chosen) ? chosen : Ways.REJECT;
        glue[known] = glued;
    }

    private Plan plan() {
        int size = count;
        for (int i = 0; i < named.length; i++) if (!named[i]) order[size++] = i;
        return new Plan(ground, Arrays.copyOf(order, size), way, glue);
    }
}
