package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Instance;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code serving} against what their sources say.
 *
 * <p>Provenance: Poisson arrivals of 300, 200 and 100 requests/s to ResNet-50, -101 and -152, due
 * in 50 ms: EdgeServing. One seed; tolerances are 4 standard errors, rounded up.
 */
class ServingTest {

    private static final Instance STANDARD = Histogram.standard("serving", 20_000);

    @Test
    void requestsAreThreeTwoOneOverTheNetworks() {
        var sides = Histogram.of("side", STANDARD.tasks(), Histogram::side);

        sides.share(30, 31, 3.0 / 6, 0.015).share(31, 32, 2.0 / 6, 0.014);
        sides.share(32, 33, 1.0 / 6, 0.011);
    }

    @Test
    void sixHundredRequestsComeASecondWithExponentialGaps() {
        var tasks = STANDARD.tasks();
        double[] gaps = new double[tasks.size() - 1];
        for (int i = 0; i < gaps.length; i++)
            gaps[i] = tasks.get(i + 1).release() - tasks.get(i).release();
        double mean = 1e6 / 600; // us

        var histogram = new Histogram("gap", gaps);
        histogram.mean(mean, 4 * mean / Math.sqrt(20_000));
        histogram.share(0, mean / 2, 1 - Math.exp(-0.5), 0.015);
        histogram.share(mean / 2, 2 * mean, Math.exp(-0.5) - Math.exp(-2), 0.015);
    }

    @Test
    void allAreDueInFiftyMilliseconds() {
        Histogram.of("window", STANDARD.tasks(), Histogram::window).share(50, 50.001, 1, 0);
    }

    @Test
    void eachRequestIsServedByItsNetworkAlone() {
        var problem = Problem.of(STANDARD);
        for (int task = 0; task < 100; task++) {
            assertThat(problem.modes(task)).isEqualTo(1);
            int network = problem.fleet().networkOf(problem.mode(task, 0));

            assertThat(problem.fleet().network(network).id())
                    .isEqualTo(
                            List.of("resnet50", "resnet101", "resnet152")
                                    .get(problem.task(task).object().side() - 30));
        }
    }

    @Test
    void whoIsAskedDoesNotDependOnHowOften() {
        var rates = Map.of("resnet50", "3", "resnet101", "2", "resnet152", "1");
        var rare = Recipe.of("serving", 100, 1, rates).instance();

        assertThat(rare.tasks())
                .extracting(Histogram::side)
                .isEqualTo(STANDARD.tasks().subList(0, 100).stream().map(Histogram::side).toList());
        // the same gaps, a hundred times as long
        assertThat((double) rare.tasks().getLast().release())
                .isCloseTo(100.0 * STANDARD.tasks().get(99).release(), within(51.0));
    }
}
