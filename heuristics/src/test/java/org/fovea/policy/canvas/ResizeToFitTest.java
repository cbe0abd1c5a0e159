package org.fovea.policy.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.policy.Policies;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Simulation;
import org.junit.jupiter.api.Test;

class ResizeToFitTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void whoeverFindsNoRoomIsResizedAndNobodyElse() {
        // "a" takes one half, "b" a quarter, "c" in half its size the last quarter
        assertThat(scales(task("c", 0, 10, 8))).containsExactly("a at 1", "b at 1", "c at 0.5");
    }

    @Test
    void itIsResizedAgainWhereThatIsNotEnough() {
        // 12 x 8 is 6 x 4 at 0.5 and 3 x 2 at 0.25
        assertThat(scales(task("c", 0, 10, 12, 8)))
                .containsExactly("a at 1", "b at 1", "c at 0.25");
    }

    @Test
    void whoeverIsTooLargeAtEveryScaleWaits() {
        // 16 x 20 is 4 x 5 at 0.25, and the last quarter is 4 x 4
        assertThat(scales(task("c", 0, 10, 16, 20))).containsExactly("a at 1", "b at 1");
    }

    private static List<String> scales(Task last) {
        var net =
                Network.canvas(
                        "net",
                        8,
                        stages(us(10)),
                        scaled(8, "1", "0.9"),
                        scaled(8, "0.5", "0.8"),
                        scaled(16, "0.5", "0.8"),
                        scaled(16, "0.25", "0.5"));
        var instance =
                instance(
                        "resizing",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 10, 8, 4),
                        task("b", 0, 10, 4, 4),
                        last);
        var policy = Policies.named("resize-fit").orElseThrow().start();
        var schedule = Simulation.run(instance, policy, Allowance.endless()).schedule();
        return schedule.inputs().stream()
                .map(Input::placements)
                .flatMap(List::stream)
                .map(ResizeToFitTest::text)
                .toList();
    }

    private static String text(Placement placement) {
        return switch (placement) {
            case Placement.Crop(var task) -> task;
            case Placement.OnCanvas(var task, var scale, int x, int y) -> task + " at " + scale;
            case Placement.InVolume(var task, var scale) -> task + " at " + scale;
        };
    }
}
