package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.volumeTask;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final int CROP_8 = 0;
    private static final int CROP_16 = 1;
    private static final int CANVAS_8 = 2;
    private static final int CANVAS_16_HALF = 3;
    private static final int CANVAS_16_THIRD = 4;
    private static final int VOLUME_8 = 5;
    private static final int VOLUME_16_HALF = 6;

    private static final Device GPU =
            Device.of(
                    "gpu",
                    List.of(8, 16),
                    Network.crop(
                            "crop",
                            8,
                            stages(us(5), us(5)),
                            at(8, "0.5", "0.4"),
                            at(16, "0.3", "0.9")),
                    network(
                            "canvas",
                            new Feed.RectangleCanvas(2, 4),
                            10,
                            6,
                            stages(us(7)),
                            scaled(8, "1", "0.8"),
                            scaled(16, "0.5", "0.7"),
                            scaled(16, "0.3333", "0.6")),
                    network(
                            "volume",
                            new Feed.VolumeCanvas(0, 1),
                            10,
                            10,
                            stages(us(7)),
                            scaled(8, "1", "0.8"),
                            scaled(16, "0.5", "0.7")));

    @Test
    void anObjectIsServedInTheModesOfItsClassThatItFits() {
        assertThat(modes(task("a", 0, 9, 8, 6))).containsExactly(CROP_8, CANVAS_8, VOLUME_8);
        assertThat(modes(task("high", 0, 9, 6, 7)))
                .containsExactly(CROP_8, VOLUME_8); // 7 > 6 px of the canvas
        assertThat(modes(task("large", 0, 9, 16, 12)))
                .containsExactly(CROP_16, CANVAS_16_HALF, CANVAS_16_THIRD, VOLUME_16_HALF);
    }

    @Test
    void fitIsDecidedOnTheRoundedUpFootprint() {
        // By hand, at 0.5: 13 px become 7 > 6; at 0.3333: 13 x 0.3333 = 4.3 become 5.
        assertThat(modes(task("a", 0, 9, 16, 13)))
                .containsExactly(CROP_16, CANVAS_16_THIRD, VOLUME_16_HALF);
        // 18 x 0.3333 = 5.9994 become 6 <= 6; 19 x 0.3333 = 6.3327 become 7.
        assertThat(modes(task("b", 0, 9, 18, 18))).contains(CANVAS_16_THIRD);
        assertThat(modes(task("c", 0, 9, 18, 19))).doesNotContain(CANVAS_16_THIRD);
    }

    @Test
    void anObjectLargerThanEveryClassTakesTheLargest() {
        assertThat(modes(task("a", 0, 9, 40, 12)))
                .containsExactly(CROP_16); // 20 > 10 px and 20 x 6 > 100 px^2 at 0.5
    }

    @Test
    void aBareVolumeIsServedByVolumeCanvasesOnly() {
        assertThat(modes(volumeTask("a", 0, 9, 64))).containsExactly(VOLUME_8);
        assertThat(modes(volumeTask("b", 0, 9, 65))).containsExactly(VOLUME_16_HALF); // 9 > 8 px
        assertThat(modes(volumeTask("c", 0, 9, 400))).containsExactly(VOLUME_16_HALF); // 100 px^2
        assertThat(modes(volumeTask("d", 0, 9, 401))).isEmpty(); // 100.25, so 101
    }

    @Test
    void footprintsAreThoseOfTheMode() {
        var problem = Problem.of(instance("one", GPU, task("a", 0, 9, 15, 11)));

        assertThat(problem.width(0, CANVAS_16_HALF)).isEqualTo(8); // 7.5
        assertThat(problem.height(0, CANVAS_16_HALF)).isEqualTo(6); // 5.5
        assertThat(problem.volume(0, CANVAS_16_HALF)).isEqualTo(8 * 6);
        assertThat(problem.width(0, CANVAS_16_THIRD)).isEqualTo(5); // 4.9995
        assertThat(problem.height(0, CANVAS_16_THIRD)).isEqualTo(4); // 3.6663
    }

    @Test
    void aBareVolumeHasNoSides() {
        var problem = Problem.of(instance("one", GPU, volumeTask("a", 0, 9, 50)));

        assertThatThrownBy(() -> problem.width(0, VOLUME_8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a has a volume only");
    }

    @Test
    void utilityIsWeightTimesAccuracyExactly() {
        var problem = Problem.of(instance("one", GPU, weighing(task("a", 0, 9, 16), "2.5")));

        assertThat(problem.utility(0, CROP_16, 1)).isEqualTo(25_000L * 300_000);
        assertThat(problem.bestUtility(0, CROP_16, 2)).isEqualTo(25_000L * 900_000);
        assertThat(problem.mostUtility(0)).isEqualTo(25_000L * 900_000);
    }

    @Test
    void anEarlierAnswerIsKeptWhereALaterOneIsWorse() {
        var problem = Problem.of(instance("one", GPU, task("a", 0, 9, 8, 7)));

        assertThat(problem.utility(0, CROP_8, 2)).isEqualTo(10_000L * 400_000);
        assertThat(problem.bestUtility(0, CROP_8, 2)).isEqualTo(10_000L * 500_000);
    }

    @Test
    void tasksOfTheSameModesShareAKind() {
        var problem =
                Problem.of(
                        instance(
                                "kinds",
                                GPU,
                                task("a", 0, 9, 8, 6),
                                weighing(task("b", 3, 12, 7, 2), "5"),
                                task("high", 0, 9, 6, 7),
                                must(task("duty", 0, 9, 8, 6), 1)));

        assertThat(problem.kind(1)).isEqualTo(problem.kind(0));
        assertThat(problem.kind(2)).isNotEqualTo(problem.kind(0));
        assertThat(problem.kind(3)).isNotEqualTo(problem.kind(0)); // a mandatory one
        assertThat(problem.kinds()).isEqualTo(3);
        assertThat(problem.leastExit(problem.kind(3))).isEqualTo(1);
        assertThat(problem.leastExit(problem.kind(0))).isZero();
        assertThat(problem.kindCropMode(problem.kind(0), 0)).isEqualTo(CROP_8);
        assertThat(problem.cropMode(0, 1)).isEqualTo(-1); // a canvas network
    }

    @Test
    void aBareVolumeIsNotOfTheKindOfARectangle() {
        var device =
                Device.of("gpu", List.of(8), Network.crop("crop", 8, stages(us(5)), at(8, "1")));
        var problem =
                Problem.of(instance("two", device, task("a", 0, 9, 8), volumeTask("b", 0, 9, 64)));

        assertThat(problem.modes(0)).isEqualTo(1);
        assertThat(problem.modes(1)).isZero();
    }

    @Test
    void whatWasAnnouncedNeverChanges() {
        var whole = TinyInstances.random(8, TinyInstances.Kind.EVERYTHING);
        var problem = Problem.withoutTasks(whole);
        for (int i = 0; i < 40; i++) { // beyond every first capacity
            var added = renamed(whole.tasks().get(i % whole.tasks().size()), "t" + i);

            assertThat(problem.announce(added)).isEqualTo(i);
        }

        assertThat(problem.tasks()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            var expected = whole.tasks().get(i % whole.tasks().size());
            assertThat(problem.task(i).id()).isEqualTo("t" + i);
            assertThat(problem.release(i)).isEqualTo(expected.release());
            assertThat(problem.deadline(i)).isEqualTo(expected.deadline());
            assertThat(problem.weight(i)).isEqualTo(expected.weight().tenThousandths());
            assertThat(problem.mandatory(i)).isEqualTo(expected.mandatory());
            assertThat(problem.minExit(i)).isEqualTo(expected.minExit());
        }
    }

    /** Section 3 read again: an entry for the native class, and the footprint on the canvas. */
    @Test
    void modesAreThoseOfTheSpecification() {
        for (var instance : Corpus.all()) assertModes(instance);
        for (int seed = 0; seed < 2_000; seed++) assertModes(TinyInstances.random(seed));
    }

    private static void assertModes(Instance instance) {
        var problem = Problem.of(instance);
        var fleet = problem.fleet();
        for (int task = 0; task < problem.tasks(); task++) {
            int index = task;
            var object = problem.task(task).object();
            assertThat(IntStream.range(0, problem.modes(task)).map(k -> problem.mode(index, k)))
                    .as("%s: %s", instance.name(), problem.task(task).id())
                    .containsExactlyElementsOf(
                            IntStream.range(0, fleet.modes())
                                    .filter(mode -> serves(fleet, object, mode))
                                    .boxed()
                                    .toList());
            for (int mode = 0; mode < fleet.modes(); mode++)
                assertThat(problem.serves(task, mode)).isEqualTo(serves(fleet, object, mode));
        }
    }

    private static boolean serves(Fleet fleet, Extent object, int mode) {
        var network = fleet.network(fleet.networkOf(mode));
        var device = fleet.device(fleet.deviceOf(fleet.networkOf(mode)));
        if (device.nativeClass(object) != fleet.sizeClass(mode)) return false;
        long room = (long) network.width() * network.height();
        return switch (network.feed()) {
            case Feed.Crop crop -> object instanceof Extent.Rectangle;
            case Feed.VolumeCanvas canvas -> fleet.scaleOf(mode).volume(object) <= room;
            case Feed.RectangleCanvas canvas ->
                    object instanceof Extent.Rectangle(int width, int height)
                            && fleet.scaleOf(mode).side(width) <= network.width()
                            && fleet.scaleOf(mode).side(height) <= network.height();
        };
    }

    private static Task renamed(Task task, String id) {
        return new Task(
                id,
                task.release(),
                task.deadline(),
                task.object(),
                task.weight(),
                task.mandatory(),
                task.minExit(),
                task.source());
    }

    private static int[] modes(Task task) {
        var problem = Problem.of(instance("one", GPU, task));
        return IntStream.range(0, problem.modes(0)).map(k -> problem.mode(0, k)).toArray();
    }
}
