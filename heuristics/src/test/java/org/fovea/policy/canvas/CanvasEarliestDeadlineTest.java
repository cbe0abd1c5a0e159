package org.fovea.policy.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class CanvasEarliestDeadlineTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void thoseLateOnTheNextCanvasGoFirstAndTheRestFillsWhatIsLeft() {
        var net =
                Network.canvas(
                        "net", 8, stages(us(10)), scaled(8, "1", "0.9"), scaled(8, "0.5", "0.6"));
        var instance =
                instance(
                        "must go",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 15, 8, 4),
                        task("b", 0, 18, 8), // before 10 + 10, so resized: 4 x 4
                        task("c", 0, 40, 4), // fits beside it as it is
                        task("d", 0, 50, 8)); // waits for a canvas of its own

        assertThat(Plan.of("canvas-edf", instance))
                .containsExactly("0-10 net/1: a+b+c", "10-20 net/1: d");
    }

    @Test
    void aCropServesWhomNoCanvasAnswersInTime() {
        var crop = Network.crop("crop", 8, stages(us(5)), at(8, "0.9"));
        var canvas = Network.canvas("canvas", 8, stages(us(10)), scaled(8, "1", "0.5"));
        var instance =
                instance(
                        "choice",
                        Device.of("gpu", CLASSES, crop, canvas),
                        task("tight", 0, 8, 8),
                        task("ample", 0, 40, 8));

        assertThat(Plan.of("canvas-edf", instance))
                .containsExactly("0-5 crop/1: tight", "5-15 canvas/1: ample");
    }
}
