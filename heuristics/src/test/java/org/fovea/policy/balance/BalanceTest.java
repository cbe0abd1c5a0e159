package org.fovea.policy.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

/**
 * By hand, from what the abstracts of Liu et al. (2022, 2023) state: attention goes to what has
 * become most uncertain, objects of one size in batches, large ones resized under high workload.
 */
class BalanceTest {

    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Network SMALL = Network.crop("small", 8, stages(us(10, 12)), at(8, "0.8"));
    private static final Network LARGE = Network.crop("large", 16, stages(us(20)), at(16, "0.8"));
    private static final Device DEVICE = Device.of("gpu", CLASSES, SMALL, LARGE);

    @Test
    void eachFrameTakesItsShareOfAnInspectionPeriod() {
        // six objects, each due every three frames of 12 us, in batches of two: two a frame
        var tasks = new ArrayList<Task>();
        for (int round = 0; round < 2; round++)
            for (int object = 1; object <= 6; object++)
                tasks.add(inspection("o" + object, 36 * round, 36));
        var instance = Instance.of("frames", List.of(DEVICE), tasks);

        assertThat(Plan.of("balance", instance))
                .containsExactly(
                        "0-12 small/1: o1-0 o2-0",
                        "12-24 small/1: o3-0 o4-0",
                        "24-36 small/1: o5-0 o6-0",
                        "36-48 small/1: o1-36 o2-36",
                        "48-60 small/1: o3-36 o4-36",
                        "60-72 small/1: o5-36 o6-36");
    }

    @Test
    void whoeverWasNotAnsweredLastTimeComesFirst() {
        var instance =
                instance(
                        "missed",
                        Device.of(
                                "gpu",
                                CLASSES,
                                Network.crop("one", 8, stages(us(10)), at(8, "0.8"))),
                        inspection("x", 0, 15),
                        inspection("y", 0, 15), // 10 + 10 > 15
                        inspection("x", 20, 15),
                        inspection("y", 20, 15),
                        inspection("x", 40, 15),
                        inspection("y", 40, 15));

        // answers of x are of 0 and then of 20; y has none and ages from its first frame, 0: at 20
        // they are equally old, at 40 not
        assertThat(Plan.of("balance", instance))
                .containsExactly("0-10 one/1: x-0", "20-30 one/1: x-20", "40-50 one/1: y-40");
    }

    @Test
    void aHeavierObjectBecomesUncertainSooner() {
        var one = Network.crop("one", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "criticality",
                        Device.of("gpu", CLASSES, one),
                        task("light", 0, 15, 8),
                        weighing(task("heavy", 0, 15, 8), "2"));

        assertThat(Plan.of("balance", instance)).containsExactly("0-10 one/1: heavy");
    }

    @Test
    void aShorterPeriodMakesUncertainSooner() {
        var one = Network.crop("one", 8, stages(us(10)), at(8, "0.8"));
        var instance =
                instance(
                        "periods",
                        Device.of("gpu", CLASSES, one),
                        task("rare", 0, 40, 8), // 10 / 40 at its end
                        task("often", 0, 20, 8)); // 10 / 20

        assertThat(Plan.of("balance", instance))
                .containsExactly("0-10 one/1: often", "10-20 one/1: rare");
    }

    @Test
    void theBatchThatRelievesMostPerTimeStarts() {
        var instance =
                instance(
                        "batches",
                        DEVICE,
                        task("l", 0, 60, 16),
                        task("a", 0, 60, 8),
                        task("b", 0, 60, 8));

        // (12 + 12) / 60 in 12 us against 20 / 60 in 20 us
        assertThat(Plan.of("balance", instance))
                .containsExactly("0-12 small/1: a b", "12-32 large/1: l");
    }

    @Test
    void objectsInspectedAtOneSizeShareABatchWhateverTheirOwn() {
        var shared = Network.crop("net", 8, stages(us(10, 12)), at(8, "0.8"), at(16, "0.6"));
        var instance =
                instance(
                        "sizes",
                        Device.of("gpu", CLASSES, shared),
                        task("a", 0, 30, 8),
                        task("l", 0, 30, 16));

        assertThat(Plan.of("balance", instance)).containsExactly("0-12 net/1: a l");
    }

    @Test
    void largeObjectsAreResizedWhereNotAllFit() {
        var small = Network.crop("small", 8, stages(us(10, 12)), at(8, "0.8"), at(16, "0.7"));
        var device = Device.of("gpu", CLASSES, small, LARGE);
        var a = task("a", 0, 31, 8);
        var b = task("b", 0, 31, 8);
        var l = task("l", 0, 31, 16);
        var crowd = instance("crowd", device, a, b, l);

        // 6 + 6 + 20 > 31: resized, 6 + 6 + 6
        assertThat(Plan.of("balance-resize", crowd))
                .containsExactly("0-12 small/1: a b", "12-22 small/1: l");
        // 6 + 20 <= 31
        assertThat(Plan.of("balance-resize", instance("few", device, a, l)))
                .containsExactly("0-10 small/1: a", "10-30 large/1: l");
    }

    @Test
    void onACanvasWhoeverFindsNoRoomIsResizedInTheGeneralisedFormOnly() {
        var canvas =
                Network.canvas(
                        "canvas",
                        8,
                        stages(us(10)),
                        scaled(8, "1", "0.8"),
                        scaled(8, "0.5", "0.7"));
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, canvas),
                        task("a", 0, 10, 8, 4),
                        task("b", 0, 10, 8, 8));

        assertThat(Plan.of("balance", instance)).containsExactly("0-10 canvas/1: a");
        assertThat(Plan.of("balance-resize", instance)).containsExactly("0-10 canvas/1: a+b");
    }

    @Test
    void whatWasBegunRunsToItsExitAndDeeperWhereNobodyWaits() {
        var deep =
                Network.crop("deep", 8, stages(us(10), us(10), us(10)), at(8, "0.5", "0.8", "0.9"));
        var instance =
                instance(
                        "depth",
                        Device.of("gpu", CLASSES, deep),
                        task("a", 0, 35, 8),
                        task("b", 15, 25, 8)); // would have to start at 15

        assertThat(Plan.of("balance", instance))
                .containsExactly("0-10 deep/1: a", "10-20 deep/2: a", "20-30 deep/3: a");
    }

    private static Task inspection(String object, long release, long period) {
        var source =
                new Source(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(object));
        return new Task(
                object + "-" + release,
                release,
                release + period,
                new Extent.Rectangle(8, 8),
                Weight.ONE,
                false,
                1,
                source);
    }
}
