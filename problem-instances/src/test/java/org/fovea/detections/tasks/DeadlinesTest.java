package org.fovea.detections.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.with;

import java.util.List;
import java.util.Map;
import org.fovea.detections.Logs;
import org.fovea.input.InvalidValue;
import org.junit.jupiter.api.Test;

/** Ten frames a second: from one frame to the next are 100,000 us. */
class DeadlinesTest {

    private static final Deadlines COLLISION = new Deadlines.TimeToCollision(50_000, 1_000_000);

    @Test
    void areFixedByClassWhereTheClassIsNamed() {
        var deadlines = Logs.due(Map.of("7", 150_000L), 80_000);

        assertThat(due("1,1,1,1,5,5,1,7,1\n1,2,1,1,5,5,1,8,1\n", deadlines))
                .containsExactly(150_000L, 80_000L);
        assertThat(deadlines.description())
                .isEqualTo("7 150000 us, others 80000 us after the frame");
    }

    @Test
    void endWithTheNextFrameWhetherOrNotItHasABox() {
        assertThat(due("1,-1,1,1,5,5\n4,-1,1,1,5,5\n", new Deadlines.NextFrame()))
                .containsExactly(100_000L, 100_000L);
    }

    @Test
    void areTheTimeToCollisionOfAGrowingBox() {
        // sizes 10 + 10 = 20, then 15 + 15 = 30: reached 100,000 x 20 / (30 - 20) us later
        assertThat(due("1,4,1,1,10,10\n2,4,1,1,15,15\n", COLLISION))
                .containsExactly(1_000_000L, 100_000L * 20 / (30 - 20));
    }

    @Test
    void countTheTimeSinceTheTrackWasLastSeen() {
        // three frames later: 300,000 x 20 / (31 - 20) = 545,454.5 us
        assertThat(due("1,4,1,1,10,10\n4,4,1,1,15,16\n", COLLISION))
                .containsExactly(1_000_000L, 545_454L);
    }

    @Test
    void followEachTrackForItself() {
        assertThat(due("1,4,1,1,10,10\n1,5,1,1,40,40\n2,4,1,1,15,15\n2,5,1,1,40,40\n", COLLISION))
                .containsExactly(1_000_000L, 1_000_000L, 200_000L, 1_000_000L);
    }

    @Test
    void stayWithinTheirCaps() {
        // 100,000 x 2 / (40 - 2) is 5,263 us; 100,000 x 20 / (20.1 - 20) is 20 s
        assertThat(due("1,4,1,1,1,1\n2,4,1,1,20,20\n", COLLISION)).last().isEqualTo(50_000L);
        assertThat(due("1,4,1,1,10,10\n2,4,1,1,10,10.1\n", COLLISION)).last().isEqualTo(1_000_000L);
    }

    @Test
    void areLateForObjectsThatDoNotGrow() {
        assertThat(due("1,4,1,1,10,10\n2,4,1,1,9,10\n3,4,1,1,9,10\n", COLLISION))
                .containsOnly(1_000_000L);
    }

    @Test
    void lookAtBoxesThatAreNotKeptThemselves() {
        var secondFrameOnly =
                new ImportPlan(
                        "log",
                        Logs.PLAN.device(),
                        Logs.PLAN.camera(),
                        new Selection(java.util.Optional.empty(), 100_000, 200_000),
                        COLLISION,
                        Weights.standard());

        var tasks = converted("mot", "1,4,1,1,10,10\n2,4,1,1,15,15\n", secondFrameOnly);

        // the frame at 100,000 us becomes 0
        assertThat(tasks.instance().tasks())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.release()).isZero();
                    assertThat(task.deadline()).isEqualTo(200_000);
                });
    }

    @Test
    void ofGrowthNeedTracksWhichIsToldOnce() {
        assertThat(errors("mot", "1,-1,1,1,5,5\n2,-1,1,1,5,5\n", with(COLLISION)))
                .containsExactly(
                        "log.txt:1:3: found a box without a track, expected a track of each box, which"
                                + " a time to collision follows; tracks are in files of trackers: mot,"
                                + " kitti or csv");
        assertThat(errors("coco", "[{\"image_id\": 1, \"bbox\": [1, 1, 5, 5]}]", with(COLLISION)))
                .singleElement()
                .asString()
                .startsWith("log.txt:1:2 at /0/track: found a box without a track");
        assertThat(COLLISION.description())
                .isEqualTo("time to collision from growth, 50000 to 1000000 us");
    }

    @Test
    void haveCapsInOrderAndAboveZero() {
        assertThatThrownBy(() -> new Deadlines.TimeToCollision(2, 1))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Deadlines.ByClass(Map.of("a", 0L), 1))
                .isInstanceOf(InvalidValue.class);
    }

    /** us from release to deadline of each task. */
    private static List<Long> due(String text, Deadlines deadlines) {
        return converted("mot", text, with(deadlines)).instance().tasks().stream()
                .map(task -> task.deadline() - task.release())
                .toList();
    }
}
