package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Scale;
import org.fovea.instance.Source;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final double EXACT = 1e-9;

    /** The second exit is the best, and after it there is nothing to gain. */
    private static final Network CROP =
            Network.crop(
                    "crop",
                    64,
                    List.of(Stage.of(4, 6), Stage.of(3, 5), Stage.of(9, 9)),
                    AccuracyEntry.crop(64, "0.5", "0.9", "0.9"));

    /** A quarter of it holds a 50 px square. */
    private static final Network CANVAS =
            Network.canvas(
                    "canvas",
                    100,
                    List.of(Stage.of(20)),
                    AccuracyEntry.canvas(64, Scale.ONE, "0.9"));

    @Test
    void aTaskBringsTheTimeUntilItsBestExitAtBatchOne() {
        var load = load(List.of(CROP), task("a", 0), task("b", 100));

        assertThat(load.work()).isEqualTo(2 * (4 + 3));
        assertThat(load.horizon()).isEqualTo(100 + 100); // two frames, 100 us apart
        assertThat(load.share()).isCloseTo(14.0 / 200, within(EXACT));
    }

    @Test
    void onACanvasItBringsItsShareOfTheArea() {
        var load = load(List.of(CROP, CANVAS), task("a", 0), task("b", 100));

        assertThat(load.work()).isCloseTo(2 * 20 * 0.25, within(EXACT)); // less than 4 + 3 each
    }

    @Test
    void twoDevicesShareTheLoad() {
        var one = Device.of("g0", List.of(64), CROP);
        var two =
                Device.of(
                        "g1",
                        List.of(64),
                        Network.crop("other", 64, CROP.stages(), CROP.accuracy().getFirst()));
        var instance = Instance.of("two", List.of(one, two), List.of(task("a", 0), task("b", 100)));

        assertThat(Load.of(Problem.of(instance)).share())
                .isCloseTo(14.0 / (200 * 2), within(EXACT));
    }

    @Test
    void framesAreWhatTheTasksNameAsTheirSource() {
        var load = load(List.of(CROP), framed("a", 0, 1), framed("b", 10, 1), framed("c", 100, 2));

        assertThat(load.horizon()).isEqualTo(100 + 100); // two frames: 1 and 2
    }

    @Test
    void framesWithoutObjectsCountWhereFramesAreNumbered() {
        var load =
                load(List.of(CROP), framed("a", 0, 3), framed("b", 100, 4), framed("c", 900, 12));

        assertThat(load.horizon()).isEqualTo((12 - 3 + 1) * 100); // not three frames of 450 us
        assertThat(load.share()).isCloseTo(3 * 7.0 / 1_000, within(EXACT));
    }

    @Test
    void releasesRoundedToWholeTimesAreStillInStepWithTheirFrames() {
        var load =
                load(List.of(CROP), framed("a", 0, 0), framed("b", 33, 1), framed("c", 1_000, 30));

        assertThat(load.horizon()).isEqualTo(1_000 + 33); // 30 periods of 33.3 us, and one
    }

    @Test
    void idsOfImagesOnlyTellFramesApart() {
        var load =
                load(
                        List.of(CROP),
                        framed("a", 0, 139),
                        framed("b", 100, 395),
                        framed("c", 200, 785));

        assertThat(load.horizon()).isEqualTo(3 * 100); // 646 ids lie between the first and the last
    }

    @Test
    void numbersThatRunBackwardsOnlyTellFramesApart() {
        var load = load(List.of(CROP), framed("a", 0, 2), framed("b", 100, 1));

        assertThat(load.horizon()).isEqualTo(2 * 100);
    }

    @Test
    void aFrameThatTakesAllTheTimeIsOnePeriod() {
        var load = load(List.of(CROP), framed("a", 0, 1), framed("b", 100, 1));

        assertThat(load.horizon()).isEqualTo(100 + 100);
    }

    @Test
    void namesAndTasksWithoutAFrameOnlyTellFramesApart() {
        var load =
                load(
                        List.of(CROP),
                        framed("a", 0, new Source.Frame.Name("left")),
                        framed("b", 0, new Source.Frame.Name("right")),
                        framed("c", 100, 7),
                        task("d", 300));

        assertThat(load.horizon()).isEqualTo(300 + 300 / (4 - 1));
    }

    @Test
    void whereAllComeAtOnceTheLongestWindowIsTheHorizon() {
        var load =
                load(
                        List.of(CROP),
                        task("a", 0),
                        Task.of("b", 0, 90, new Extent.Rectangle(50, 50)));

        assertThat(load.horizon()).isEqualTo(90);
    }

    @Test
    void withoutTasksThereIsNoLoad() {
        assertThat(load(List.of(CROP)).share()).isZero();
    }

    private static Load load(List<Network> networks, Task... tasks) {
        var device = Device.of("g0", List.of(64), networks.toArray(Network[]::new));
        return Load.of(Problem.of(Instance.of("load", List.of(device), List.of(tasks))));
    }

    private static Task task(String id, long release) {
        return Task.of(id, release, release + 50, new Extent.Rectangle(50, 50));
    }

    private static Task framed(String id, long release, int frame) {
        return framed(id, release, new Source.Frame.Number(frame));
    }

    private static Task framed(String id, long release, Source.Frame frame) {
        var source =
                new Source(
                        Optional.of(frame),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty());
        return new Task(
                id,
                release,
                release + 50,
                new Extent.Rectangle(50, 50),
                Weight.ONE,
                false,
                1,
                source);
    }
}
