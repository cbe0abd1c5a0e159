package org.fovea.policy.market;

import java.util.Arrays;

/**
 * What a microsecond of each device is worth, in 1e-10: the value per time of the marginal task,
 * the first that finds no room when the waiting tasks share out the time until their mean deadline.
 *
 * <p>That is the dual price of the knapsack of Dantzig (1957), whose items are tasks served at
 * their best in full launches, net of what that takes of budgets. Of several devices a task takes
 * the one where its value per time is largest once it is discounted by how full the device is, the
 * rule of Mehta, Saberi, Vazirani and Vazirani (2007) for bidders with budgets, so that equal
 * devices fill evenly and get equal prices.
 */
final class DevicePrices {

    /**
     * Where everybody finds room, time is worth little: this part of the lowest value per time, and
     * the less the emptier the device. Found on the measuring sets.
     */
    private static final double SLACK = 0.3;

    private final Crowd crowd;
    private final BudgetPrices budgets;
    private final double[] room; // by device, us
    private final double[] filled; // by device, us
    private final double[] last; // by device: value per time of the task taken last

    private DevicePrices(Crowd crowd, BudgetPrices budgets) {
        this.crowd = crowd;
        this.budgets = budgets;
        room = new double[crowd.devices()];
        filled = new double[crowd.devices()];
        last = new double[crowd.devices()];
    }

    /** By device. */
    static double[] of(Crowd crowd, BudgetPrices budgets) {
        var prices = new DevicePrices(crowd, budgets);
        for (int device = 0; device < crowd.devices(); device++)
            prices.room[device] = prices.meanLaxity(device);
        prices.shareOut();
        double[] price = new double[crowd.devices()];
        Arrays.setAll(price, prices::price);
        return price;
    }

    private double price(int device) {
        if (full(device)) return last[device];
        if (filled[device] == 0) return 0;
        return SLACK * last[device] * filled[device] / room[device];
    }

    /** Of the tasks that a device could serve. */
    private double meanLaxity(int device) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < crowd.kinds(); k++) {
            if (crowd.prospects(device, k).length == 0) continue;
            for (int place = crowd.from(k); place < crowd.to(k); place++)
                sum += crowd.laxity(place);
            count += crowd.to(k) - crowd.from(k);
        }
        return count == 0 ? 0 : sum / count;
    }

    private void shareOut() {
        int[] kindAt = new int[crowd.size()];
        long[] order = new long[crowd.size()];
        for (int k = 0; k < crowd.kinds(); k++)
            for (int place = crowd.from(k); place < crowd.to(k); place++) {
                kindAt[place] = k;
                order[place] = Descending.key(densest(place, k), place);
            }
        Arrays.sort(order);
        int open = room.length;
        for (int i = 0; i < order.length && open > 0; i++) {
            int place = Descending.place(order[i]);
            int device = taker(place, kindAt[place]);
            if (device < 0) continue;
            var best = best(device, kindAt[place], place);
            filled[device] += best.time();
            last[device] = density(place, best);
            if (full(device)) open--;
        }
    }

    /** The device that takes a task; -1 where each that could serve it is full. */
    private int taker(int place, int k) {
        int taker = -1;
        double most = -1; // a bid is 0 where a device is filled to the microsecond
        for (int device = 0; device < room.length; device++) {
            if (crowd.prospects(device, k).length == 0 || full(device)) continue;
            double bid = density(place, best(device, k, place)) * free(device);
            if (bid <= most) continue;
            most = bid;
            taker = device;
        }
        return taker;
    }

    /** The part of a device that nobody has taken yet. */
    private double free(int device) {
        return 1 - filled[device] / room[device];
    }

    private boolean full(int device) {
        return filled[device] > room[device];
    }

    private double densest(int place, int k) {
        double most = 0;
        for (int device = 0; device < room.length; device++)
            if (crowd.prospects(device, k).length > 0)
                most = Math.max(most, density(place, best(device, k, place)));
        return most;
    }

    private double density(int place, Prospect way) {
        return net(place, way) / way.time();
    }

    private double net(int place, Prospect way) {
        return crowd.worth(place, way.accuracy()) - budgets.of(way);
    }

    /** The most accurate, or where budgets are short the one of most value beyond what it takes. */
    private Prospect best(int device, int k, int place) {
        var ways = crowd.prospects(device, k);
        var best = ways[ways.length - 1];
        if (budgets.free(device)) return best;
        for (var way : ways) if (net(place, way) > net(place, best)) best = way;
        return best;
    }
}
