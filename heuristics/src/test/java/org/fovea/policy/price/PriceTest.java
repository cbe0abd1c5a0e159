package org.fovea.policy.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final List<Integer> CLASSES = List.of(8, 16);
    private static final Network TWO_EXITS =
            Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.6", "1"));

    @Test
    void whereTimeIsCheapATaskIsServedAtItsBest() {
        var instance = instance("calm", Device.of("gpu", CLASSES, TWO_EXITS), task("a", 0, 40, 8));

        // price 0.3 x 1/8 x 8/40 = 0.0075 a us: 8 us for 1 rather than 4 us for 0.6
        assertThat(Plan.of("price", instance)).containsExactly("0-4 net/1: a", "4-8 net/2: a");
    }

    @Test
    void whereTimeIsDearTasksStopEarly() {
        var instance =
                instance(
                        "crowd",
                        Device.of("gpu", CLASSES, TWO_EXITS),
                        task("a", 0, 8, 8),
                        task("b", 0, 8, 8),
                        task("c", 0, 8, 8));

        // 8 us left, 3 x 8 wanted: 1/8 a us. Exit 1: 0.6 - 4/8 > 0, the rest: 0.4 - 4/8 < 0
        assertThat(Plan.of("price", instance)).containsExactly("0-4 net/1: a", "4-8 net/1: b");
    }

    @Test
    void anInputGoesDeeperOnceTimeIsCheapAgain() {
        var instance =
                instance(
                        "deeper",
                        Device.of("gpu", CLASSES, TWO_EXITS),
                        task("a", 0, 16, 8),
                        task("b", 0, 12, 8));

        // at 0 the two want 16 us of (16 + 12) / 2; at 4 only a waits, with 12 us for its 8
        assertThat(Plan.of("price", instance))
                .containsExactly("0-4 net/1: b", "4-8 net/2: b", "8-12 net/1: a", "12-16 net/2: a");
    }

    @Test
    void whereAllCanBeServedTheUrgentComeFirst() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.5"));
        var instance =
                instance(
                        "urgency",
                        Device.of("gpu", CLASSES, net),
                        weighing(task("heavy", 0, 60, 8), "1.5"),
                        task("urgent", 0, 12, 8));

        assertThat(Plan.of("price", instance))
                .containsExactly("0-10 net/1: urgent", "10-20 net/1: heavy");
    }

    @Test
    void whatHasBegunIsCompletedToTheExitAimedAt() {
        var late = Network.crop("late", 8, stages(us(4), us(4)), at(8, "0", "0.9"));
        var instance =
                instance(
                        "begun",
                        Device.of("gpu", CLASSES, late),
                        task("a", 0, 40, 8),
                        weighing(task("b", 2, 40, 8), "5"));

        // after 4 us the heavier b waits, but a would have been started for nothing
        assertThat(Plan.of("price", instance))
                .containsExactly(
                        "0-4 late/1: a", "4-8 late/2: a", "8-12 late/1: b", "12-16 late/2: b");
    }

    @Test
    void objectsOfDifferentClassesShareABatch() {
        var net = Network.crop("net", 8, stages(us(4, 5)), at(8, "1"), at(16, "0.9"));
        var instance =
                instance(
                        "classes",
                        Device.of("gpu", CLASSES, net),
                        task("small", 0, 40, 8),
                        task("large", 0, 40, 16));

        assertThat(Plan.of("price", instance)).containsExactly("0-5 net/1: small large");
    }

    @Test
    void aCanvasIsWorthAllThatGainsOnIt() {
        var crop = Network.crop("crop", 8, stages(us(5)), at(8, "0.9"));
        var canvas = Network.canvas("canvas", 8, stages(us(6)), scaled(8, "1", "0.8"));
        var instance =
                instance(
                        "canvas",
                        Device.of("gpu", CLASSES, crop, canvas),
                        task("a", 0, 7, 8, 4),
                        task("b", 0, 7, 8, 4)); // 0.8 + 0.8 in 6 us, of which 5 serve one crop

        var plan = Plan.of("price", instance);

        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst()).isIn("0-6 canvas/1: a+b", "0-6 canvas/1: b+a");
    }

    @Test
    void theSmallerScaleIsTakenWhereItServesMore() {
        var canvas =
                Network.canvas(
                        "canvas", 8, stages(us(6)), scaled(8, "1", "0.9"), scaled(8, "0.5", "0.8"));
        var instance =
                instance(
                        "scales",
                        Device.of("gpu", CLASSES, canvas),
                        task("a", 0, 6, 8),
                        task("b", 0, 6, 8)); // one of 8 x 8 px for 0.9, or two of 4 x 4 for 1.6

        var plan = Plan.of("price", instance);

        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst()).isIn("0-6 canvas/1: a+b", "0-6 canvas/1: b+a");
    }

    @Test
    void equalDevicesShareTheWork() {
        var one = Network.crop("one", 8, stages(us(10)), at(8, "0.9"));
        var two = Network.crop("two", 8, stages(us(10)), at(8, "0.9"));
        var instance =
                fleet(
                        List.of(Device.of("x", CLASSES, one), Device.of("y", CLASSES, two)),
                        instance(
                                "equal",
                                Device.of("x", CLASSES, one),
                                task("a", 0, 12, 8),
                                task("b", 0, 12, 8)));

        assertThat(Plan.of("price", instance)).containsExactly("0-10 one/1: a", "0-10 two/1: b");
    }

    @Test
    void aTaskThatOnlyOneDeviceServesFindsItFree() {
        var both = Network.crop("both", 8, stages(us(10)), at(8, "0.9"), at(16, "0.9"));
        var small = Network.crop("small", 8, stages(us(10)), at(8, "0.9"));
        var instance =
                fleet(
                        List.of(Device.of("x", CLASSES, both), Device.of("y", CLASSES, small)),
                        instance(
                                "some",
                                Device.of("x", CLASSES, both),
                                task("any", 0, 24, 8),
                                task("large", 0, 12, 16)));

        assertThat(Plan.of("price", instance))
                .containsExactly("0-10 both/1: large", "0-10 small/1: any");
    }

    @Test
    void aMandatoryTaskIsServedThoughOthersPayMore() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.5"));
        var instance =
                instance(
                        "mandatory",
                        Device.of("gpu", CLASSES, net),
                        weighing(task("rich", 0, 12, 8), "9"),
                        must(task("must", 0, 12, 8), 1));

        assertThat(Plan.of("price", instance)).containsExactly("0-10 net/1: must");
    }

    @Test
    void hopesEndWithTheBudget() {
        var near = Network.crop("near", 8, stages(us(8)), at(8, "0.5"));
        var far =
                needing(Network.crop("far", 8, stages(us(4)), at(8, "0.9")), Map.of("uplink", 5L));
        var device = limited(Device.of("gpu", CLASSES, near, far), Map.of("uplink", 9L));
        var instance = instance("uplink", device, task("a", 0, 20, 8), task("b", 0, 20, 8));

        // 9 = 5 + 4: one input may be sent
        assertThat(Plan.of("price", instance)).containsExactly("0-4 far/1: a", "4-12 near/1: b");
    }

    @Test
    void aBudgetIsKeptForWhoeverPaysMoreForIt() {
        var far =
                needing(Network.crop("far", 8, stages(us(4)), at(8, "0.9")), Map.of("uplink", 5L));
        var instance =
                instance(
                        "keeping",
                        limited(Device.of("gpu", CLASSES, far), Map.of("uplink", 9L)),
                        task("poor", 0, 5, 8),
                        weighing(task("rich", 0, 40, 8), "2"));

        // 1.8 for 5 and 0.9 for 5: the second finds no room in 9, so 0.9 is what 5 are worth
        assertThat(Plan.of("price", instance)).containsExactly("0-4 far/1: rich");
    }

    @Test
    void whereABudgetIsShortAllAreServedALittleWorse() {
        var fine =
                needing(
                        Network.crop("fine", 8, stages(us(4)), at(8, "0.9")),
                        Map.of("uplink", 20L));
        var coarse =
                needing(
                        Network.crop("coarse", 8, stages(us(4)), at(8, "0.7")),
                        Map.of("uplink", 10L));
        var instance =
                instance(
                        "quality",
                        limited(Device.of("gpu", CLASSES, fine, coarse), Map.of("uplink", 20L)),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8));

        // steps of 0.7 for 10, 0.7 for 10, 0.2 for 10: the third is too much, and its 0.2 the price
        assertThat(Plan.of("price", instance))
                .containsExactly("0-4 coarse/1: a", "4-8 coarse/1: b");
    }

    @Test
    void whereEnergyIsShortTasksStopEarly() {
        var net =
                Network.crop(
                        "net",
                        8,
                        List.of(stage(List.of(4L), List.of(3L)), stage(List.of(4L), List.of(3L))),
                        at(8, "0.6", "0.9"));
        var device = Device.of("gpu", CLASSES, net);
        var tasks = instance("energy", device, task("a", 0, 90, 8), task("b", 0, 90, 8));

        assertThat(Plan.of("price", fleet(List.of(powered(device, 12)), tasks))) // 3 + 3 + 3 + 3
                .containsExactly("0-4 net/1: a", "4-8 net/2: a", "8-12 net/1: b", "12-16 net/2: b");
        assertThat(Plan.of("price", fleet(List.of(powered(device, 8)), tasks))) // steps .6, .6, .3
                .containsExactly("0-4 net/1: a", "4-8 net/1: b");
    }

    @Test
    void anEmptyCanvasIsNotWorthItsBudget() {
        var canvas =
                needing(
                        Network.canvas("canvas", 8, stages(us(4)), scaled(8, "1", "0.9")),
                        Map.of("uplink", 8L));
        var crop =
                needing(Network.crop("crop", 8, stages(us(4)), at(8, "0.8")), Map.of("uplink", 2L));
        var instance =
                instance(
                        "canvas",
                        limited(Device.of("gpu", CLASSES, crop, canvas), Map.of("uplink", 8L)),
                        task("a", 0, 40, 8),
                        task("b", 0, 40, 8));

        // crops for 2 + 2, and the canvas of 8 for one of them is 0.1 more
        assertThat(Plan.of("price", instance)).containsExactly("0-4 crop/1: a", "4-8 crop/1: b");
    }

    @Test
    void whereEverythingTakesAThousandTimesLongerTheSameLaunchesStart() {
        var slow = Network.crop("net", 8, stages(us(4_000), us(4_000)), at(8, "0.6", "1"));
        var instance =
                instance(
                        "slow",
                        Device.of("gpu", CLASSES, slow),
                        task("a", 0, 16_000, 8),
                        task("b", 0, 12_000, 8));

        assertThat(Plan.of("price", instance)) // as anInputGoesDeeperOnceTimeIsCheapAgain
                .containsExactly(
                        "0-4000 net/1: b",
                        "4000-8000 net/2: b",
                        "8000-12000 net/1: a",
                        "12000-16000 net/2: a");
    }

    private static Instance fleet(List<Device> devices, Instance tasks) {
        return Instance.of(tasks.name(), devices, tasks.tasks());
    }
}
