package org.fovea.policy.market;

import org.fovea.policy.Moment;

/**
 * What serving a task now gains beyond waiting, and what device time is worth meanwhile.
 *
 * <p>A task that waits may still be served at its best later, for what remains after the price of
 * the time; or it may expire, the more likely the closer its deadline. The chance counts twice: the
 * task loses what it hoped for, and is worth that much more attention now. All of it is net of what
 * a way takes of budgets that are short.
 */
public final class Market {

    /** Chances of being served later fade within this part of the mean window. */
    private static final double FADING = 0.25;

    private final Moment now;
    private final Crowd crowd;
    private final BudgetPrices budgets;
    private final double[] price; // by device, 1e-10 per us
    private final double fading; // us
    private final double[] urgency; // by place
    private final double[] waiting; // by place: what waiting would still bring, 1e-10

    public Market(Moment now, Crowd crowd) {
        this.now = now;
        this.crowd = crowd;
        budgets = BudgetPrices.of(now, crowd);
        price = DevicePrices.of(crowd, budgets);
        fading = FADING * crowd.meanWindow();
        urgency = new double[crowd.size()];
        waiting = new double[crowd.size()];
        for (int k = 0; k < crowd.kinds(); k++)
            for (int place = crowd.from(k); place < crowd.to(k); place++) {
                urgency[place] = urgency(crowd.laxity(place));
                waiting[place] = (1 - urgency[place]) * hope(place, k);
            }
    }

    /** What waits. */
    public Crowd crowd() {
        return crowd;
    }

    /** What the offered device's time is worth, 1e-10. */
    public double worth(double time) {
        return price[now.device()] * time;
    }

    /** What a microsecond of a device is worth, 1e-10. */
    public double price(int device) {
        return price[device];
    }

    /** What launches on the offered device take of budgets that are short is worth, 1e-10. */
    public double toll(int network, int from, int to, int inputs) {
        return budgets.free(now.device()) ? 0 : budgets.of(network, from, to, inputs);
    }

    /**
     * What serving a task now gains beyond waiting, where the answer is worth so much net of its
     * toll; 1e-10. Never more than 0 where that is nothing, so that nobody is served who takes more
     * of a budget than others would pay for it.
     */
    public double gain(int place, double worth) {
        return worth * (1 + urgency[place]) - waiting[place];
    }

    /** The chance that whoever waits is too late, by the time to the deadline, us. */
    public double urgency(long laxity) {
        return StrictMath.exp(-(double) laxity / fading); // the same on every machine
    }

    /** What being served later would bring beyond the price of the time, on the best device. */
    private double hope(int place, int k) {
        double most = 0;
        for (int device = 0; device < price.length; device++)
            for (var way : crowd.prospects(device, k))
                if (way.alone() <= crowd.laxity(place))
                    most =
                            Math.max(
                                    most,
                                    crowd.worth(place, way.accuracy())
                                            - price[device] * way.time()
                                            - budgets.of(way));
        return most;
    }
}
