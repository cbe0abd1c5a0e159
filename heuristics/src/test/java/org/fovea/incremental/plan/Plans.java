package org.fovea.incremental.plan;

import java.util.SplittableRandom;

/** Plans by chance, whatever they are worth. */
final class Plans {

    private static final int GLUES = 3;

    private Plans() {}

    /** Any order, ways and glue. */
    static Plan random(Ground ground, SplittableRandom random) {
        var plan = new Plan(ground);
        for (int p = 0; p < plan.size(); p++) {
            int item = plan.item(p);
            int way = ground.choice(item, random.nextInt(ground.choices(item)));
            plan.set(p, way, (byte) random.nextInt(GLUES));
        }
        for (int p = plan.size() - 1; p > 0; p--) plan.swap(p, random.nextInt(p + 1));
        plan.keep();
        return plan;
    }
}
