package org.fovea.incremental.realtime;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.incremental.plan.Evaluation;
import org.fovea.incremental.plan.Ground;
import org.fovea.incremental.plan.Plan;
import org.fovea.incremental.plan.Standing;
import org.fovea.policy.Moment;
import org.fovea.policy.market.Crowd;
import org.fovea.policy.market.Market;
import org.fovea.policy.market.Prospects;
import org.fovea.policy.price.Price;

/**
 * Where replanning begins: how things stand, what device time is charged, and the better of what is
 * left of the last plan and of what {@link Price} would do.
 */
public final class Opening {

    /** The part of the price of device time that a plan is charged: found on the measuring sets. */
    private static final double RENT = 0.5;

    private final Prospects prospects = new Prospects(); // stay as long as a problem grows only

    /**
     * A ground for some tasks.
     *
     * @param now whose waiting tasks set the price of device time
     * @param free by device: when it ends what it has begun, us
     * @param loaded by network: whether it takes its memory already
     */
    public Ground ground(Moment now, int[] tasks, long[] free, boolean[] loaded) {
        prospects.refresh(now);
        var market = new Market(now, new Crowd(now, prospects));
        var fleet = now.problem().fleet();
        long[] rent = new long[free.length];
        long[][] left = new long[free.length][];
        for (int d = 0; d < free.length; d++) {
            int device = d;
            rent[d] = (long) (RENT * market.price(d));
            left[d] =
                    IntStream.range(0, fleet.budgets(d))
                            .mapToLong(budget -> now.left(device, budget))
                            .toArray();
        }
        return new Ground(
                now.problem(), tasks, new Standing(now.clock(), free, rent, loaded, left));
    }

    /** The better plan of two: the last one, as far as it still holds, and a new one. */
    public static Evaluation better(Ground ground, Moment now, List<Remembered> last) {
        var warm = evaluated(ground, Sketch.of(ground, last));
        var fresh = evaluated(ground, Sketch.priced(ground, new Ahead(now)));
        return better(warm, fresh) ? warm : fresh;
    }

    /** A plan, improved where that succeeds. */
    public static Evaluation improved(Evaluation plan, Improver improver, long seed) {
        var ground = plan.plan().ground();
        var found = evaluated(ground, improver.improve(ground, plan.plan(), seed));
        return better(found, plan) ? found : plan;
    }

    /**
     * Whether one plan is better than another: it meets more of what must be met, or is worth more.
     */
    public static boolean better(Evaluation one, Evaluation other) {
        if (one.unmet() != other.unmet()) return one.unmet() < other.unmet();
        if (one.excess() != other.excess()) return one.excess() < other.excess();
        return one.worth() > other.worth();
    }

    private static Evaluation evaluated(Ground ground, Plan plan) {
        var evaluation = new Evaluation(ground);
        evaluation.copy(plan);
        return evaluation;
    }
}
