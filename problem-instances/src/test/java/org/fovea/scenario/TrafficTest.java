package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

    private static final int ROADS = 4_000;
    private static final int FRAMES = 30;

    /** Many roads, each watched for a while: independent of each other in the last frame. */
    @ParameterizedTest(name = "mean {0}, variance {1} times as much, {2} frames")
    @CsvSource({"10, 3, 48", "10, 3, 5", "4, 1, 5", "2, 9, 1"})
    void theNumberInViewIsNegativeBinomialInALaterFrameToo(
            double mean, double spread, double life) {
        var traffic = new Traffic(mean, spread, life);
        var draws = Draws.of(1, "roads");
        long[] inView = new long[ROADS];
        for (int road = 0; road < ROADS; road++) inView[road] = afterAWhile(traffic, draws);

        ChiSquare.assertFollows(
                inView, DistributionsTest.negativeBinomial(mean, spread, (int) (mean * 40)));
    }

    private static int afterAWhile(Traffic traffic, Draws draws) {
        var left = new ArrayList<Long>();
        for (long i = traffic.present(draws); i > 0; i--) left.add(traffic.stay(draws));
        for (int frame = 1; frame < FRAMES; frame++) {
            left.replaceAll(frames -> frames - 1);
            left.removeIf(frames -> frames == 0);
            for (long i = traffic.arriving(draws); i > 0; i--) left.add(traffic.stay(draws));
        }
        return left.size();
    }

    @ParameterizedTest(name = "mean {0}, variance {1} times as much, {2} frames")
    @CsvSource({"10, 3, 48", "10, 1, 48", "10, 50, 48"})
    void asManyArriveAsLeave(double mean, double spread, double life) {
        var traffic = new Traffic(mean, spread, life);
        var draws = Draws.of(1, "arrivals");
        int frames = 100_000;
        long arrived = 0;
        for (int frame = 0; frame < frames; frame++) arrived += traffic.arriving(draws);

        // a track in view leaves with probability 1 / life
        double error = Math.sqrt(mean / life * spread * 2 / frames);
        assertThat((double) arrived / frames).isCloseTo(mean / life, within(4 * error));
    }
}
