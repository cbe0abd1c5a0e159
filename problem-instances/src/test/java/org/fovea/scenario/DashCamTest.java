package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

/**
 * Distributions of {@code dash-cam} against what their sources say.
 *
 * <p>Provenance: 10 objects a frame from Waymo's 12 M boxes on 1.15 M images; tracks of 48 frames
 * from its 12 M boxes on 250 k tracks; image 1920 x 1280, Waymo's front camera. Assumed: negative
 * binomial with 3 times the mean as variance, geometric lives, distance log-uniform 5..80 m, 2000
 * px a metre at one metre, speed normal(0, 6 m/s), a twentieth of the time to collision. One seed;
 * the tolerances are 4 standard errors of a track's 48 frames counted once.
 */
class DashCamTest {

    private static final List<Task> TASKS = Histogram.standard("dash-cam", 20_000).tasks();

    @Test
    void tenObjectsAFrameWithThreeTimesTheVarianceOfPoisson() {
        // 2,000 frames; tracks of one frame make the numbers in view independent
        var frames = Recipe.of("dash-cam", 20_000, 1, Map.of("life", "1")).instance().tasks();

        Histogram.objectsAFrame(frames).mean(10, 4 * Math.sqrt(30.0 / 2_000)).spread(3, 0.5);
    }

    @Test
    void tracksLast48Frames() {
        var lives = new HashMap<String, Integer>();
        for (var task : TASKS) lives.merge(task.source().track().orElseThrow(), 1, Integer::sum);
        double[] frames = lives.values().stream().mapToDouble(life -> life).toArray();

        // 417 tracks; the first and the last ones are cut
        var histogram = new Histogram("frames of a track", frames);
        histogram.mean(48, 4 * 48 / Math.sqrt(417)).share(1, 24, 1 - Math.pow(47.0 / 48, 23), 0.1);
    }

    @Test
    void distancesAreLogUniformSoHeightsAreToo() {
        // cars: 2000 x 1.5 / Z is 600 px at 5 m, and a factor 2 is a quarter of 5..80 m
        var cars = TASKS.stream().filter(DashCamTest::car).toList();
        var heights = Histogram.of("height", cars, task -> Histogram.size(task).height());

        heights.share(37, 75, 0.25, 0.1).share(75, 150, 0.25, 0.1);
        heights.share(150, 300, 0.25, 0.1).share(300, 601, 0.25, 0.1);
    }

    @Test
    void sevenOfTenAreCars() {
        Histogram.of("cars", TASKS, task -> car(task) ? 1 : 0).mean(0.7, 0.09);
    }

    @Test
    void aThirdIsDueBeforeTheLatestDeadline() {
        // P(v > 0 and 0.05 Z / v < 0.5 s) = P(v > Z / 10): the mean over Z of P(normal > Z / 60)
        double due = 0;
        int steps = 1_000;
        for (int i = 0; i < steps; i++) {
            double distance = 5 * Math.pow(16, (i + 0.5) / steps);
            due += upperTail(distance / 60) / steps;
        }

        Histogram.of("window", TASKS, Histogram::window)
                .share(500, 501, 1 - due, 0.1)
                .share(50, 500, due, 0.1)
                .share(0, 50, 0, 0);
    }

    /** P(normal > x) for x of 0 to 2: the trapezoid rule. */
    private static double upperTail(double x) {
        double area = 0;
        int steps = 200;
        for (int i = 0; i < steps; i++) {
            double middle = x * (i + 0.5) / steps;
            area += Math.exp(-middle * middle / 2) * x / steps;
        }
        return 0.5 - area / Math.sqrt(2 * Math.PI);
    }

    @Test
    void sizeAndDeadlineAreConsistentFromFrameToFrame() {
        var last = new HashMap<String, Task>();
        for (var task : TASKS.subList(0, 5_000)) {
            var before = last.put(task.source().track().orElseThrow(), task);
            if (before == null) continue;
            double distance = distance(task);

            // 5 standard deviations of speed, and two halves of a pixel, which is Z^2 / 3000 m
            assertThat(distance)
                    .isCloseTo(distance(before), within(5 * 6 * 0.1 + distance * distance / 1_500));
            assertThat(Histogram.frame(task)).isEqualTo(Histogram.frame(before) + 1);
            assertThat(car(task)).isEqualTo(car(before));
        }
    }

    @Test
    void everyObjectIsInsideTheImage() {
        for (var task : TASKS) {
            int x = task.source().x().orElseThrow();

            assertThat(x).isBetween(0, 1_919);
            assertThat(x + Histogram.size(task).width()).isBetween(1, 1_920);
            assertThat(task.source().y().orElseThrow()).isBetween(0, 1_279);
            assertThat(bottom(task)).isBetween(1, 1_280);
        }
    }

    @Test
    void theCloserTheHeavier() {
        for (var task : TASKS) {
            double weight = task.weight().tenThousandths() / 1e4;

            assertThat(weight).isBetween(1.25, 5.0); // 1 + 4 x 5 / 80 and 1 + 4 x 5 / 5
        }
    }

    @Test
    void anotherDeadlineLeavesTheObjectsAsTheyWere() {
        var standard = Histogram.standard("dash-cam", 50).tasks();
        var sooner = Recipe.of("dash-cam", 50, 1, Map.of("k", "0.02")).instance().tasks();

        assertThat(sooner).isNotEqualTo(standard);
        assertThat(sooner)
                .extracting(Task::object)
                .isEqualTo(standard.stream().map(Task::object).toList());
    }

    private static int bottom(Task task) {
        return task.source().y().orElseThrow() + Histogram.size(task).height();
    }

    /** Cars are as high as the camera: they end at the horizon, and persons above it. */
    private static boolean car(Task task) {
        return task.source().y().orElseThrow() == 640;
    }

    /** m, from the bottom line: 2000 x 1.5 / Z px below the horizon. */
    private static double distance(Task task) {
        return 2_000 * 1.5 / (bottom(task) - 640);
    }
}
