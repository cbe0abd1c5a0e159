package org.fovea.policy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class CropOrCanvasTest {

    private static final List<Integer> CLASSES = List.of(8);
    private static final Network CROP = Network.crop("crop", 8, stages(us(10)), at(8, "0.9"));

    /** Room for four of 8 x 8 px. */
    private static final Network CANVAS =
            Network.canvas("canvas", 16, stages(us(15)), scaled(8, "1", "0.8"));

    private static final Device DEVICE = Device.of("gpu", CLASSES, CROP, CANVAS);

    @Test
    void whileCropsReachEverybodyTheyAnswerBetter() {
        // 10 and 10 + 10
        assertThat(Plan.of("edf", of(task("a", 0, 15, 8), task("b", 0, 20, 8))))
                .containsExactly("0-10 crop/1: a", "10-20 crop/1: b");
    }

    @Test
    void aCanvasServesMoreWhereTheyDoNot() {
        // 10 + 10 > 19; 2 x 0.8 / 15 us is more than 0.9 / 10 us
        assertThat(Plan.of("edf", of(task("a", 0, 15, 8), task("b", 0, 19, 8))))
                .containsExactly("0-15 canvas/1: a+b");
    }

    @Test
    void aCanvasThatServesLessPerTimeIsNotTaken() {
        var slow = Network.canvas("canvas", 16, stages(us(19)), scaled(8, "1", "0.8"));

        // 2 x 0.8 / 19 us is less than 0.9 / 10 us
        assertThat(
                        Plan.of(
                                "edf",
                                instance(
                                        "slow",
                                        Device.of("gpu", CLASSES, CROP, slow),
                                        task("a", 0, 19, 8),
                                        task("b", 0, 19, 8))))
                .containsExactly("0-10 crop/1: a");
    }

    @Test
    void whoLeadsIsNotMadeLateByTheCanvas() {
        // the lead has 14 us, and a canvas takes 15
        assertThat(Plan.of("edf", of(task("a", 0, 14, 8), task("b", 0, 19, 8))))
                .containsExactly("0-10 crop/1: a");
    }

    @Test
    void aBatchOfCropsCountsWhole() {
        var batches = Network.crop("crop", 8, stages(us(10, 11)), at(8, "0.9"));
        var instance =
                instance(
                        "batches",
                        Device.of("gpu", CLASSES, batches, CANVAS),
                        task("a", 0, 19, 8),
                        task("b", 0, 19, 8));

        // 2 x 0.9 / 11 us against 2 x 0.8 / 15 us
        assertThat(Plan.of("edf-batch", instance)).containsExactly("0-11 crop/1: a b");
    }

    @Test
    void twoDevicesReachTwiceAsMany() {
        var other = Device.of("other", CLASSES, Network.crop("c", 8, stages(us(10)), at(8, "0.9")));
        var instance =
                Instance.of(
                        "two",
                        List.of(DEVICE, other),
                        List.of(task("a", 0, 15, 8), task("b", 0, 19, 8)));

        assertThat(Plan.of("edf", instance)).containsExactly("0-10 crop/1: a", "0-10 c/1: b");
    }

    @Test
    void whoeverIsLateOnCropsInAnyCaseAsksForNothing() {
        var quick = Network.canvas("canvas", 16, stages(us(5)), scaled(8, "1", "0.1"));
        var instance =
                instance(
                        "late",
                        Device.of("gpu", CLASSES, CROP, quick),
                        task("late", 0, 9, 8), // only the canvas is in time
                        task("b", 5, 15, 8));

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-5 canvas/1: late", "5-15 crop/1: b");
    }

    @Test
    void batchesThatRunDeepCompareAtTheirFirstExit() {
        var deep = Network.canvas("canvas", 16, stages(us(7), us(8)), scaled(8, "1", "0.5", "0.8"));
        var instance =
                instance(
                        "deep",
                        Device.of("gpu", CLASSES, CROP, deep),
                        task("a", 0, 15, 8),
                        task("b", 0, 19, 8));

        // 2 x 0.5 / 7 us against 0.9 / 10 us
        assertThat(Plan.of("deepest-exit", instance))
                .containsExactly("0-7 canvas/1: a+b", "7-15 canvas/2: a+b");
    }

    @Test
    void stabilityWeighsTheCanvasAsACandidate() {
        assertThat(Plan.of("stability", of(task("a", 0, 15, 8), task("b", 0, 19, 8))))
                .containsExactly("0-15 canvas/1: a+b"); // nobody is left behind
    }

    private static Instance of(Task... tasks) {
        return instance("canvas or crops", DEVICE, tasks);
    }
}
