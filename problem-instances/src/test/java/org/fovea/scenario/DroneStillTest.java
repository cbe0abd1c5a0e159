package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code drone-still} against what their sources say.
 *
 * <p>Provenance: 53 objects a frame, up to hundreds: VisDrone stills, recalled. Assumed: negative
 * binomial with 30 times the mean as variance, sides log-normal with median 30 px and deviation
 * 0.6, a deadline of one frame period. One seed; tolerances are 4 standard errors, rounded up.
 */
class DroneStillTest {

    private static final List<Task> TASKS = Histogram.standard("drone-still", 30_000).tasks();

    @Test
    void fiftyThreeObjectsAFrameUpToHundreds() {
        // 560 frames
        var counts = Histogram.objectsAFrame(TASKS);

        counts.mean(53, 4 * Math.sqrt(30 * 53 / 560.0)).spread(30, 10);
        double[] exact = DistributionsTest.negativeBinomial(53, 30, 1_000);
        counts.share(0, 20, sum(exact, 0, 20), 0.08);
        counts.share(20, 100, sum(exact, 20, 100), 0.08);
        counts.share(100, 1_000, sum(exact, 100, 1_000), 0.055); // 11 % of the frames
    }

    private static double sum(double[] probabilities, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) sum += probabilities[k];
        return sum;
    }

    @Test
    void sidesAreLogNormalAroundThirtyPixels() {
        var sides = Histogram.of("side", TASKS, Histogram::side);

        // one deviation below and above: 30 x exp(-0.6) = 16.46 px and 30 x exp(0.6) = 54.66 px
        sides.share(0, 16.46, 0.159, 0.012).share(16.46, 30, 0.341, 0.012);
        sides.share(30, 54.66, 0.341, 0.012).share(54.66, 1_000, 0.159, 0.012);
    }

    @Test
    void allAreDueBeforeTheNextFrame() {
        Histogram.of("window", TASKS, Histogram::window).share(100, 100.001, 1, 0);
    }
}
