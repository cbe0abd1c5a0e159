package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code street} against what their sources say.
 *
 * <p>Provenance: 1 to 33 objects in 99 % of COCO's images, median 4; areas below 32^2 px 41 %,
 * below 96^2 px 34 %, else 24 % (recalled). Assumed: counts log-normal with deviation 0.91, rounded
 * and cut; sides log-uniform within their class; deadlines of 100 and 150 ms equally likely. One
 * seed; tolerances are 4 standard errors, rounded up.
 */
class StreetTest {

    private static final List<Task> TASKS = Histogram.standard("street", 20_000).tasks();

    @Test
    void oneToThirtyThreeObjectsAFrameHalfOfThemUpToFour() {
        var counts = Histogram.objectsAFrame(TASKS); // 3,600 frames

        counts.share(1, 34, 1, 0);
        // below 4: P(0.5 < x < 3.5) with ln x ~ normal(ln 4, 0.91): 42.8 % of 97.8 %
        counts.share(1, 4, (0.4417 - 0.0112) / 0.9787, 0.034);
        // 4: P(3.5 < x < 4.5)
        counts.share(4, 5, (0.5515 - 0.4417) / 0.9787, 0.021);
    }

    @Test
    void fortyOneThirtyFourTwentyFourPercentAreSmallMediumLarge() {
        var areas =
                Histogram.of(
                        "area", TASKS, task -> Histogram.side(task) * Histogram.side(task) + 1e-6);

        // shares of their sum, 99 %; rounding to whole px moves some over an edge
        areas.share(0, 32 * 32, 41.0 / 99, 0.018);
        areas.share(32 * 32, 96 * 96, 34.0 / 99, 0.018);
        areas.share(96 * 96, 1e6, 24.0 / 99, 0.018);
    }

    @Test
    void halfIsDueInAHundredMillisecondsAndHalfInAHundredAndFifty() {
        var windows = Histogram.of("window", TASKS, Histogram::window);

        windows.share(100, 100.001, 0.5, 0.015).share(150, 150.001, 0.5, 0.015);
    }

    @Test
    void aMedianAboveTheMostIsRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("street", 5, 1, Map.of("most", "3")).instance())
                .withMessage("most: found 3, expected at least median, which is 4");
    }

    @Test
    void sharesOfNothingAreRefused() {
        var nothing = Map.of("small", "0", "medium", "0", "large", "0");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Recipe.of("street", 5, 1, nothing).instance())
                .withMessage("large: found 0, expected a share above 0 in some class");
    }

    @Test
    void onlyLargeObjectsWhereTheOthersHaveNoShare() {
        var large = Map.of("small", "0", "medium", "0", "aspect-spread", "0");

        assertThat(Recipe.of("street", 50, 1, large).instance().tasks())
                .allMatch(task -> Histogram.side(task) >= 95);
    }
}
