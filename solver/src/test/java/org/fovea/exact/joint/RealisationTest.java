package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.packing.exact.CanvasTest;
import org.fovea.problem.Problem;
import org.fovea.problem.Timeline;
import org.junit.jupiter.api.Test;

class RealisationTest {

    private static final long ONE = 10_000_000_000L;

    /** One object of 8 px fills a canvas; of the half-sized ones four fit. */
    private final Joint joint =
            new Joint(
                    Problem.of(
                            instance(
                                    "canvases",
                                    Device.of(
                                            "gpu",
                                            List.of(8),
                                            Network.canvas(
                                                    "canvas",
                                                    8,
                                                    stages(us(10)),
                                                    scaled(8, "1", "0.9"),
                                                    scaled(8, "0.5", "0.5"))),
                                    task("x", 0, 15, 8),
                                    task("y", 0, 99, 8))));

    private final Option whole = joint.options(0, 0)[0];
    private final Option half = joint.options(0, 0)[1];

    private State after(State state, List<Integer> tasks, Option option) {
        var canvas = Open.launched(0, tasks, tasks.stream().map(task -> option).toList());
        var next = new State(joint.tasks());
        next.follow(state, Launch.canvases(0, 0, state.time, List.of(canvas)), state.time + 10);
        return next;
    }

    private Timeline realised(State last) {
        return Realisation.of(joint, new Placings(joint, CanvasTest.PROOF), last).timeline();
    }

    @Test
    void aTaskGoesToTheBestOfItsCanvasesThatIsInTime() {
        var early = after(new State(2), List.of(0, 1), half);
        var late = after(early, List.of(0, 1), whole); // ends at 20, beyond the 15 of x

        var timeline = realised(late);

        assertThat(timeline.utility()).as("x at half size, y whole").isEqualTo(ONE / 10 * (5 + 9));
        assertThat(timeline.launches()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitGoesSmallerWhereThatLosesLeast() {
        var together = after(new State(2), List.of(0, 1), whole);

        var timeline = realised(together);

        // 8 x 8 px hold one of 8 x 8, or several of 4 x 4
        assertThat(timeline.utility()).isEqualTo(ONE / 10 * (5 + 5));
        assertThat(timeline.launches()).isEqualTo(1);
    }

    @Test
    void aCanvasThatNobodyChoosesIsNotLaunched() {
        var first = after(new State(2), List.of(1), whole);
        var second = after(first, List.of(1), half);

        assertThat(realised(second).launches()).isEqualTo(1);
    }
}
