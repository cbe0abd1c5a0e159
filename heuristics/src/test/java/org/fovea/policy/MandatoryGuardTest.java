package org.fovea.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MandatoryGuardTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @ParameterizedTest
    @MethodSource("org.fovea.policy.PoliciesTest#policies")
    void aMandatoryTaskInDangerGoesBeforeMoreUrgentOnes(Policies.Entry policy) {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"), at(16, "0.8"));
        var instance =
                instance(
                        "danger",
                        Device.of("gpu", CLASSES, net),
                        task("optional", 0, 11, 16),
                        must(task("duty", 0, 19, 8), 1)); // 10 + 10 > 19

        assertThat(Plan.of(policy, instance)).containsExactly("0-10 net/1: duty");
    }

    @ParameterizedTest
    @MethodSource("org.fovea.policy.PoliciesTest#policies")
    void theLastOfABudgetIsKeptForAMandatoryTask(Policies.Entry policy) {
        var far =
                needing(
                        Network.crop("far", 8, stages(us(10)), at(8, "0.8"), at(16, "0.8")),
                        Map.of("uplink", 5L));
        var instance =
                instance(
                        "uplink",
                        limited(Device.of("gpu", CLASSES, far), Map.of("uplink", 9L)),
                        task("optional", 0, 11, 16),
                        must(task("duty", 0, 40, 8), 1)); // 5 + 5 > 9

        assertThat(Plan.of(policy, instance)).containsOnly("0-10 far/1: duty");
    }

    @Test
    void theLastEnergyIsKeptForAMandatoryTask() {
        var net =
                Network.crop(
                        "net",
                        8,
                        List.of(stage(List.of(4L), List.of(3L)), stage(List.of(4L), List.of(3L))),
                        at(8, "0.6", "0.9"));
        var instance =
                instance(
                        "energy",
                        powered(Device.of("gpu", CLASSES, net), 11),
                        task("optional", 0, 12, 8),
                        must(
                                task("duty", 0, 40, 8),
                                2)); // 3 for one, 3 + 3 for the other; 9 + 3 > 11

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-4 net/1: optional", "4-8 net/1: duty", "8-12 net/2: duty");
    }

    @Test
    void theLastMemoryIsKeptForAMandatoryTask() {
        var small = storing(Network.crop("small", 8, stages(us(4)), at(8, "0.6")), 60);
        var large = storing(Network.crop("large", 16, stages(us(4)), at(16, "0.9")), 60);
        var instance =
                instance(
                        "memory",
                        remembering(Device.of("gpu", CLASSES, small, large), 100),
                        task("optional", 0, 5, 16),
                        must(task("duty", 0, 40, 8), 1)); // 60 + 60 > 100

        assertThat(Plan.of("edf", instance)).containsExactly("0-4 small/1: duty");
    }

    @Test
    void aBudgetThatDoesNotSufficeForMandatoryTasksIsNobodysFault() {
        var far =
                needing(
                        Network.crop("far", 8, stages(us(4)), at(8, "0.8"), at(16, "0.8")),
                        Map.of("uplink", 5L));
        var instance =
                instance(
                        "nothing to save",
                        limited(Device.of("gpu", CLASSES, far), Map.of("uplink", 9L)),
                        task("optional", 0, 4, 16),
                        must(task("one", 0, 40, 8), 1),
                        must(task("other", 0, 40, 8), 1)); // 5 + 5 > 9

        assertThat(Plan.of("edf", instance)).containsExactly("0-4 far/1: optional");
    }

    @Test
    void aMandatoryTaskThatCanWaitDoesWait() {
        var net = Network.crop("net", 8, stages(us(10)), at(8, "0.8"), at(16, "0.8"));
        var instance =
                instance(
                        "patience",
                        Device.of("gpu", CLASSES, net),
                        task("optional", 0, 11, 16),
                        must(task("duty", 0, 20, 8), 1)); // 10 + 10 = 20

        assertThat(Plan.of("edf", instance))
                .containsExactly("0-10 net/1: optional", "10-20 net/1: duty");
    }

    @Test
    void theExitThatMustBeReachedCountsEvenWhereItIsWorthLess() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.8", "0.5"));
        var instance =
                instance("deep", Device.of("gpu", CLASSES, net), must(task("duty", 0, 8, 8), 2));

        assertThat(Plan.of("edf", instance)).containsExactly("0-4 net/1: duty", "4-8 net/2: duty");
    }

    @Test
    void aWorseNetworkServesWhereTheBestWouldPutAnotherDutyInDanger() {
        var fast = Network.crop("fast", 8, stages(us(5)), at(8, "0.3"));
        var good = Network.crop("good", 8, stages(us(9)), at(8, "0.9"));
        var instance =
                instance(
                        "two-duties",
                        Device.of("gpu", CLASSES, fast, good),
                        must(task("a", 0, 10, 8), 1),
                        must(task("b", 0, 10, 8), 1)); // 9 + 5 > 10 = 5 + 5

        assertThat(Plan.of("edf", instance)).containsExactly("0-5 fast/1: a", "5-10 fast/1: b");
    }

    @Test
    void aTaskThatCannotBeMetAnyMoreIsServedLikeAnyOther() {
        var net = Network.crop("net", 8, stages(us(4), us(4)), at(8, "0.5", "0.8"));
        var instance =
                instance(
                        "missed",
                        Device.of("gpu", CLASSES, net),
                        must(task("duty", 0, 7, 8), 2)); // 4 + 4 > 7

        assertThat(Plan.of("edf", instance)).containsExactly("0-4 net/1: duty");
    }
}
