package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.schedulability.Streams.canvas;
import static org.fovea.schedulability.Streams.crop;
import static org.fovea.schedulability.Streams.device;
import static org.fovea.schedulability.Streams.words;

import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.Arrivals;
import org.fovea.schedulability.taskset.Stream;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Test;

class CanvasesTest {

    private static final Feed PLAIN = new Feed.RectangleCanvas(0, 1);

    @Test
    void fullCanvasesHoldMoreThanTheRoomLessTheLargest() {
        var volume = new Canvases(new Volumes());

        // three of 30 px^2 fill a canvas of 100 px^2, so four need two; one more launch may be on
        assertThat(words(volume.judge(volumes(4 + 2 * 5)))).isEqualTo("0 us in windows of 14 us");
        assertThat(words(volume.judge(volumes(13))))
                .isEqualTo("windows of 13 us may ask for 14 us");
    }

    @Test
    void containersOfPowersOfTwoCountByTheirArea() {
        // squares of 5 to 8 px take a quarter of 16 x 16 px: four fit, eight need two canvases
        var set = squares(8, 5, canvas(PLAIN, 16, 16, 10), 9 + 2 * 10);

        assertThat(words(new Canvases(new BuddyContainers()).judge(set)))
                .isEqualTo("0 us in windows of 29 us");
        assertThat(
                        Trial.missed(
                                set,
                                new Canvases(new BuddyContainers()),
                                Arrivals.together(set, 500)))
                .isEmpty();
    }

    @Test
    void shelvesLoseAColumnAndAShelf() {
        // (16 - 4) x (16 - 4) px^2 hold nine squares of 4 px, so ten need two canvases
        var set = squares(10, 4, canvas(PLAIN, 16, 16, 10), 9 + 2 * 10);

        assertThat(words(new Canvases(new Shelves()).judge(set)))
                .isEqualTo("0 us in windows of 29 us");
    }

    @Test
    void steinbergsConditionAdmitsHalfOfTheCanvas() {
        // half of 256 px^2 holds eight squares of 16 px^2, so nine need two canvases
        var set = squares(9, 4, canvas(PLAIN, 16, 16, 10), 9 + 2 * 10);

        assertThat(words(new Canvases(new SteinbergArea()).judge(set)))
                .isEqualTo("0 us in windows of 29 us");
        assertThat(
                        Trial.missed(
                                set,
                                new Canvases(new SteinbergArea()),
                                Arrivals.together(set, 500)))
                .isEmpty();
    }

    @Test
    void paddingAndAlignmentMakeObjectsLarger() {
        // 4 px and 2 px padding on a grid of 8 px count as 8 px: a quarter of 16 px, 18 rounded
        // down
        var padded = canvas(new Feed.RectangleCanvas(2, 8), 16, 16, 10);

        assertThat(words(new Canvases(new BuddyContainers()).judge(squares(4, 4, padded, 19))))
                .isEqualTo("0 us in windows of 19 us");
        assertThat(words(new Canvases(new BuddyContainers()).judge(squares(5, 4, padded, 19))))
                .isEqualTo("windows of 19 us may ask for 29 us");
    }

    @Test
    void everyStreamMustFitTheCanvas() {
        var set = squares(1, 8, crop("net", 8, Stage.of(4)), 20);

        for (var filling : new Filling[] {new Volumes(), new Shelves()}) {
            var criterion = new Canvases(filling);
            assertThat(words(criterion.judge(set)))
                    .isEqualTo("no canvas of this kind serves every stream");
            assertThatThrownBy(() -> criterion.policy(set))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("No canvas serves every stream of squares.");
        }
    }

    @Test
    void rectangleTestsLeaveVolumesAlone() {
        for (var filling :
                new Filling[] {new BuddyContainers(), new Shelves(), new SteinbergArea()})
            assertThat(new Canvases(filling).judge(volumes(100)).schedulable()).isFalse();
    }

    private static TaskSet volumes(long deadline) {
        return TaskSet.of(
                "volumes",
                device(canvas(new Feed.VolumeCanvas(0, 1), 10, 10, 5)),
                Stream.of("s", new Extent.Volume(30), 100).releasing(4).due(deadline));
    }

    private static TaskSet squares(int objects, int side, Network network, long deadline) {
        return TaskSet.of(
                "squares",
                device(network),
                Streams.squares("s", side, 200).releasing(objects).due(deadline));
    }
}
