package org.fovea.exact.price;

import java.util.Arrays;
import org.fovea.exact.crops.Crops;

/**
 * Finds prices that bound well: gradient steps on the bound with a temperature (Nesterov 2005) by
 * Adam (Kingma and Ba 2015), from coarse grids to fine ones. In floating point: the prices are
 * rounded and the bound is computed anew from them, exactly.
 */
final class Descent {

    private static final double SLOW = 0.9; // of the gradient's mean
    private static final double SLOWER = 0.99; // of its square's mean
    private static final double STILL = 1e-3;

    private final Places places;
    private final double unit;
    private final double[] price;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private final SoftMachine machine;
    private final SoftTasks tasks;
    private int steps;

    /** From some prices on. */
    Descent(Prices prices) {
        places = prices.places();
        unit = unit(places.grid().crops());
        price = new double[places.size()];
        for (int k = 0; k < price.length; k++) price[k] = prices.of(k) / unit;
        gradient = new double[price.length];
        mean = new double[price.length];
        square = new double[price.length];
        machine = new SoftMachine(places);
        tasks = new SoftTasks(places, unit);
    }

    /** The mean of what tasks are worth at best. */
    private static double unit(Crops crops) {
        double sum = 0;
        for (int task = 0; task < crops.tasks(); task++) {
            long most = 0;
            for (int n = 0; n < crops.networks(); n++)
                most = Math.max(most, crops.worth(task, n, crops.reach(task, n)));
            sum += most;
        }
        return sum / crops.tasks();
    }

    /** One step against the gradient. */
    void step(double temperature, double rate) {
        Arrays.fill(gradient, 0);
        machine.addTo(gradient, price, temperature);
        tasks.takeFrom(gradient, price, temperature);
        steps++;
        double ofMean = 1 / (1 - Math.pow(SLOW, steps));
        double ofSquare = 1 / (1 - Math.pow(SLOWER, steps));
        for (int k = 0; k < price.length; k++) {
            double slope = gradient[k];
            mean[k] = SLOW * mean[k] + (1 - SLOW) * slope;
            square[k] = SLOWER * square[k] + (1 - SLOWER) * slope * slope;
            double change = rate * mean[k] * ofMean / (Math.sqrt(square[k] * ofSquare) + STILL);
            price[k] = Math.max(0, price[k] - change);
        }
    }

    /** The prices of now, rounded. */
    Prices prices() {
        long[] rounded = new long[price.length];
        for (int k = 0; k < rounded.length; k++) rounded[k] = (long) (price[k] * unit);
        return new Prices(places, rounded);
    }
}
