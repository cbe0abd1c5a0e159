package org.fovea.scenario;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code burst} against what they should be.
 *
 * <p>Provenance: all numbers are assumed. A two-state Markov-modulated Poisson process with rates
 * of 40 and 400 objects/s, in whose states it stays 2 s and 0.5 s: 0.8 x 40 + 0.2 x 400 = 112
 * objects/s. Its counts in windows of t seconds have mean m = 112 t and variance m + 2 p (1 - p)
 * d^2 (t / r - (1 - exp(-r t)) / r^2), p = 0.8, d = 360, r = 1 / 2 + 1 / 0.5 (Fischer and
 * Meier-Hellstern 1993). Sizes 45/35/20 % of 64, 128 and 256 px; deadlines 50 to 150 ms. One seed;
 * tolerances are about 4 standard errors.
 */
class BurstTest {

    private static final List<Task> TASKS = Histogram.standard("burst", 30_000).tasks();
    private static final double RATE = 112; // objects/s

    @Test
    void arrivalsComeInBursts() {
        double second = 0.5;
        double expected = RATE * second;
        double leaving = 1 / 2.0 + 1 / 0.5;
        double memory = second / leaving - (1 - Math.exp(-leaving * second)) / (leaving * leaving);
        double variance = expected + 2 * 0.8 * 0.2 * 360 * 360 * memory;
        double[] counts = new double[(int) (TASKS.getLast().release() / 500_000)];
        for (var task : TASKS) {
            int window = (int) (task.release() / 500_000);
            if (window < counts.length) counts[window]++;
        }

        // about 535 windows of half a second, 270 s: 107 bursts
        var histogram = new Histogram("objects in half a second", counts);
        histogram.mean(expected, 4 * 12).spread(variance / expected, 0.4 * variance / expected);
    }

    @Test
    void withoutBurstsArrivalsArePoisson() {
        var calm = Map.of("burst", "40");
        var tasks = Recipe.of("burst", 20_000, 1, calm).instance().tasks();
        double[] gaps = new double[tasks.size() - 1];
        for (int i = 0; i < gaps.length; i++)
            gaps[i] = tasks.get(i + 1).release() - tasks.get(i).release();

        var histogram = new Histogram("gap", gaps);
        histogram.mean(25_000, 4 * 25_000 / Math.sqrt(20_000));
        histogram.share(0, 12_500, 1 - Math.exp(-0.5), 0.015);
        histogram.share(12_500, 50_000, Math.exp(-0.5) - Math.exp(-2), 0.015);
    }

    @Test
    void sizesAreMixed() {
        var widths = Histogram.of("width", TASKS, task -> Histogram.size(task).width());

        widths.share(0, 65, 0.45, 0.01).share(65, 129, 0.35, 0.01).share(129, 257, 0.20, 0.01);
    }

    @Test
    void deadlinesAreUniformBetweenFiftyAndAHundredAndFiftyMilliseconds() {
        var windows = Histogram.of("window", TASKS, Histogram::window);

        windows.share(50, 75, 0.25, 0.01).share(75, 100, 0.25, 0.01);
        windows.share(100, 125, 0.25, 0.01).share(125, 150.001, 0.25, 0.01);
    }
}
