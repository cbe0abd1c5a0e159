package org.fovea.policy.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.policy.Moment;

/**
 * What a unit of each budget is worth, in 1e-10: the value per unit at the margin when the waiting
 * tasks share out what is left of it, each going as far along its efficient ways as pays more than
 * others would; nothing where it suffices for the best way of all.
 *
 * <p>That is the dual price of the multiple-choice knapsack (Sinha and Zoltners 1979), each budget
 * by itself. A task is shared by the devices that could serve it.
 */
final class BudgetPrices {

    /** The step that finds no room must not pay, whatever is lost in rounding. */
    private static final double PAID_IN_FULL = 1 + 1e-9;

    private static final double[] FREE = new double[0];

    private final Moment now;
    private final Crowd crowd;
    private final double[][] price; // by device, by budget; empty where none is short

    /**
     * A step along a task's ways.
     *
     * @param density value per unit, 1e-10
     */
    private record Step(double density, double units) {}

    private BudgetPrices(Moment now, Crowd crowd) {
        this.now = now;
        this.crowd = crowd;
        price = new double[crowd.devices()][];
        for (int device = 0; device < price.length; device++) price[device] = prices(device);
    }

    static BudgetPrices of(Moment now, Crowd crowd) {
        return new BudgetPrices(now, crowd);
    }

    /** Whether a device's budgets suffice. */
    boolean free(int device) {
        return price[device].length == 0;
    }

    /** What launches take of budgets is worth, as in {@link Moment#affords}, 1e-10. */
    double of(int network, int from, int to, int inputs) {
        var fleet = now.problem().fleet();
        double sum = 0;
        double[] prices = price[fleet.deviceOf(network)];
        for (int budget = 0; budget < prices.length; budget++)
            if (prices[budget] > 0)
                sum += prices[budget] * fleet.use(network, budget, from, to, inputs);
        return sum;
    }

    /** What one task's share of a full launch takes is worth, 1e-10. */
    double of(Prospect way) {
        if (free(now.problem().fleet().deviceOf(way.network()))) return 0;
        int full = now.problem().fleet().batchLimit(way.network());
        return way.part() * of(way.network(), 1, way.exit(), full) / full;
    }

    private double[] prices(int device) {
        double[] prices = FREE;
        int count = now.problem().fleet().budgets(device);
        for (int budget = 0; budget < count; budget++) {
            long left = now.left(device, budget);
            if (left == Long.MAX_VALUE) continue;
            double marginal = marginal(device, budget, (double) left);
            if (marginal == 0) continue;
            if (prices.length == 0) prices = new double[count];
            prices[budget] = marginal;
        }
        return prices;
    }

    private double marginal(int device, int budget, double left) {
        var hulls = new ArrayList<List<Prospect>>();
        double wanted = 0;
        for (int k = 0; k < crowd.kinds(); k++) {
            var hull =
                    Prospect.hull(
                            Prospect.all(now, crowd.kind(k), device), way -> units(way, budget));
            hulls.add(hull);
            if (!hull.isEmpty()) wanted += units(hull.getLast(), budget) * waiting(k) / servants(k);
        }
        if (wanted <= left) return 0;
        var steps = new ArrayList<Step>();
        for (int k = 0; k < hulls.size(); k++) addSteps(steps, k, hulls.get(k), budget);
        steps.sort(Comparator.comparingDouble(Step::density).reversed());
        double sum = 0;
        for (var step : steps) {
            sum += step.units;
            if (sum > left) return step.density * PAID_IN_FULL;
        }
        return 0;
    }

    private void addSteps(List<Step> steps, int k, List<Prospect> hull, int budget) {
        int accuracy = 0;
        double taken = 0;
        for (var way : hull) {
            double units = units(way, budget) - taken;
            if (units > 0) // what takes nothing is no step
            for (int place = crowd.from(k); place < crowd.to(k); place++) {
                    double value = crowd.worth(place, way.accuracy() - accuracy);
                    steps.add(new Step(value / units, units / servants(k)));
                }
            accuracy = way.accuracy();
            taken = units(way, budget);
        }
    }

    private int waiting(int k) {
        return crowd.to(k) - crowd.from(k);
    }

    private int servants(int k) {
        int count = 0;
        for (int device = 0; device < crowd.devices(); device++)
            if (crowd.prospects(device, k).length > 0) count++;
        return Math.max(1, count);
    }

    /** What one task's share of a full launch takes. */
    private double units(Prospect way, int budget) {
        int full = now.problem().fleet().batchLimit(way.network());
        long use = now.problem().fleet().use(way.network(), budget, 1, way.exit(), full);
        return way.part() * use / full;
    }
}
