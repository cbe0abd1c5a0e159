package org.fovea.incremental.realtime;

import java.util.ArrayList;
import java.util.List;
import org.fovea.incremental.plan.Plan;

/** A task and how a plan was going to serve it. */
public record Remembered(int task, int way, byte glue) {

    /** A whole plan, in its order. */
    public static List<Remembered> of(Plan plan) {
        var kept = new ArrayList<Remembered>(plan.size());
        for (int p = 0; p < plan.size(); p++) {
            int item = plan.item(p);
            kept.add(new Remembered(plan.ground().task(item), plan.way(item), plan.glue(item)));
        }
        return kept;
    }
}
