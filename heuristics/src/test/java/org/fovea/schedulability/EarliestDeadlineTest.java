package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.schedulability.Streams.canvas;
import static org.fovea.schedulability.Streams.crop;
import static org.fovea.schedulability.Streams.device;
import static org.fovea.schedulability.Streams.squares;
import static org.fovea.schedulability.Streams.words;

import org.fovea.instance.Accuracy;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.Arrivals;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Test;

class EarliestDeadlineTest {

    private final Criterion edf = new EarliestDeadline();

    @Test
    void aLaunchThatBeganBeforeBlocksTheUrgent() {
        // blocked for 20 - 1 us, then 4 us of its own
        assertThat(words(edf.judge(urgent(19 + 4)))).isEqualTo("0 us in windows of 23 us");
        assertThat(words(edf.judge(urgent(22)))).isEqualTo("windows of 22 us may ask for 23 us");
    }

    @Test
    void andTheBlockedMissesWhereTheTestSaysSo() {
        var set = urgent(22);
        var blocker = set.streams().getLast();
        var missed = Trial.missed(set, edf, Arrivals.blockedBy(set, blocker, 22));

        assertThat(missed)
                .extracting(task -> task.source().track().orElseThrow())
                .containsExactly("urgent");
        assertThat(Trial.missed(urgent(23), edf, Arrivals.blockedBy(urgent(23), blocker, 23)))
                .isEmpty();
    }

    @Test
    void blockingLastsAStageAndNotAnInput() {
        var set =
                TaskSet.of(
                        "stages",
                        device(
                                crop("small", 8, Stage.of(4)),
                                crop("large", 16, Stage.of(9), Stage.of(11))),
                        squares("urgent", 8, 50).due(10 + 4),
                        squares("slow", 16, 100));

        assertThat(words(edf.judge(set))).isEqualTo("0 us in windows of 14 us");
    }

    @Test
    void jitterBringsTwoReleasesTogether() {
        var device = device(crop("small", 8, Stage.of(4)));

        // a window of 5 us holds the release that is 5 us late and the next
        assertThat(
                        words(
                                edf.judge(
                                        TaskSet.of(
                                                "late",
                                                device,
                                                squares("s", 8, 10).due(5).delayedBy(5)))))
                .isEqualTo("1 us in windows of 5 us");
        assertThat(
                        words(
                                edf.judge(
                                        TaskSet.of(
                                                "late",
                                                device,
                                                squares("s", 8, 10).due(5).delayedBy(10)))))
                .isEqualTo("windows of 5 us may ask for 8 us");
    }

    @Test
    void everyObjectOfAReleaseTakesItsTime() {
        var device = device(crop("small", 8, Stage.of(4)));

        assertThat(words(edf.judge(TaskSet.of("three", device, squares("s", 8, 15).releasing(3)))))
                .isEqualTo("3 us in windows of 15 us");
        assertThat(words(edf.judge(TaskSet.of("four", device, squares("s", 8, 15).releasing(4)))))
                .isEqualTo("the streams ask for 106.7 % of the device's time");
    }

    @Test
    void theBestAnswerOfTheDeviceIsTheOnePlanned() {
        var device = device(crop("net", 8, Stage.of(4), Stage.of(5), Stage.of(6)));
        var set = TaskSet.of("deep", device, squares("s", 8, 20));

        assertThat(words(edf.judge(set))).isEqualTo("5 us in windows of 20 us"); // 20 - (4 + 5 + 6)
        var demanding = squares("s", 8, 20).asGoodAs(Accuracy.of("0.95"));
        assertThat(words(edf.judge(TaskSet.of("deep", device, demanding))))
                .isEqualTo("the best answer of the device is not what s asks for");
    }

    @Test
    void aBareVolumeIsNoCrop() {
        var device = device(crop("net", 8, Stage.of(4)));
        var set = TaskSet.of("volume", device, Stream.of("s", new Extent.Volume(30), 90));

        for (var criterion : Criteria.all())
            assertThat(criterion.judge(set).schedulable()).as(criterion.name()).isFalse();
    }

    @Test
    void canvasesAreForOtherCriteria() {
        var device = device(canvas(new Feed.RectangleCanvas(0, 1), 16, 16, 9));

        assertThat(words(edf.judge(TaskSet.of("shared", device, squares("s", 8, 20)))))
                .isEqualTo("a canvas serves s too");
    }

    private static TaskSet urgent(long deadline) {
        return TaskSet.of(
                "urgent",
                device(crop("small", 8, Stage.of(4)), crop("large", 16, Stage.of(20))),
                squares("urgent", 8, 50).due(deadline),
                squares("slow", 16, 100));
    }
}
