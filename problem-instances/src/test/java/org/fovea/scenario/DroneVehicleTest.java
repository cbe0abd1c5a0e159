package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code drone-vehicle} against what their sources say.
 *
 * <p>Provenance: 14 objects a frame from DroneVehicle's 441,642 boxes on 31,064 images. Assumed:
 * negative binomial with 3 times the mean as variance, sides log-normal with median 60 px and
 * deviation 0.6, deadlines uniform in one to three frame periods. One seed; tolerances are 4
 * standard errors, rounded up.
 */
class DroneVehicleTest {

    private static final List<Task> TASKS = Histogram.standard("drone-vehicle", 20_000).tasks();

    @Test
    void fourteenObjectsAFrameWithThreeTimesTheVarianceOfPoisson() {
        // 1,430 frames
        Histogram.objectsAFrame(TASKS).mean(14, 4 * Math.sqrt(3 * 14 / 1_430.0)).spread(3, 0.6);
    }

    @Test
    void sidesAreLogNormalAroundSixtyPixels() {
        var sides = Histogram.of("side", TASKS, Histogram::side);

        // one deviation below and above: 60 x exp(-0.6) = 32.9 px and 60 x exp(0.6) = 109.3 px
        sides.share(0, 32.9, 0.159, 0.015).share(32.9, 60, 0.341, 0.015);
        sides.share(60, 109.3, 0.341, 0.015).share(109.3, 1_000, 0.159, 0.015);
    }

    @Test
    void widthOverHeightIsLogNormalAroundOne() {
        var aspects =
                Histogram.of(
                        "width over height",
                        TASKS,
                        task ->
                                (double) Histogram.size(task).width()
                                        / Histogram.size(task).height());

        // one deviation: exp(-0.3) = 0.741 and exp(0.3) = 1.35
        aspects.share(0, 0.741, 0.159, 0.02).share(0.741, 1.35, 0.683, 0.02);
    }

    @Test
    void deadlinesAreUniformInOneToThreeFramePeriods() {
        var windows = Histogram.of("window", TASKS, Histogram::window);

        windows.share(100, 150, 0.25, 0.013).share(150, 200, 0.25, 0.013);
        windows.share(200, 250, 0.25, 0.013).share(250, 300.001, 0.25, 0.013);
    }

    @Test
    void everyObjectIsInsideTheImage() {
        for (var task : TASKS) {
            int right = task.source().x().orElseThrow() + Histogram.size(task).width();
            int bottom = task.source().y().orElseThrow() + Histogram.size(task).height();

            assertThat(right).isBetween(1, 640);
            assertThat(bottom).isBetween(1, 512);
        }
    }

    @Test
    void deadlinesTheWrongWayRoundAreRefused() {
        var recipe = Recipe.of("drone-vehicle", 5, 1, Map.of("deadline-least", "4"));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(recipe::instance)
                .withMessage(
                        "deadline-most: found 3, expected at least deadline-least, which is 4");
    }
}
