package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.limited;
import static org.fovea.fixture.Build.needing;
import static org.fovea.fixture.Build.powered;
import static org.fovea.fixture.Build.remembering;
import static org.fovea.fixture.Build.stage;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.storing;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.crops;
import static org.fovea.rules.Hand.launch;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import java.util.Map;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapacityTest {

    /** 5 and 8 uJ for one and two inputs of stage 1; stage 2 of unknown energy. */
    private static final Network NET =
            needing(
                    storing(
                            Network.crop(
                                    "net",
                                    8,
                                    List.of(
                                            stage(List.of(10L, 15L), List.of(5L, 8L)),
                                            Stage.of(10, 15)),
                                    at(8, "0.5", "0.6")),
                            40),
                    Map.of("uplink", 3L));

    private static final Network BIG =
            storing(Network.crop("big", 8, stages(us(10)), at(8, "0.5")), 70);
    private static final Device GPU = Device.of("gpu", List.of(8), NET, BIG);

    private static Instance on(Device device) {
        return Build.instance("limits", device, task("a", 0, 99, 8), task("b", 0, 99, 8));
    }

    @ParameterizedTest(name = "memory {0} bytes: {1} violations")
    @CsvSource({"110, 0", "109, 1", "0, 1"})
    void theStorageOfUsedNetworksFitsTheMemory(long memory, int violations) {
        var instance = on(remembering(GPU, memory));

        assertThat(
                        told(
                                new Capacity(),
                                instance,
                                schedule(
                                        instance,
                                        List.of(
                                                crop("net", "a"),
                                                crop("net", "b"),
                                                crop("big", "c")))))
                .hasSize(violations); // 40 + 70, however often a network is used
    }

    @Test
    void aNetworkWithoutInputsIsNotLoaded() {
        var instance = on(remembering(GPU, 40));

        assertThat(
                        told(
                                new Capacity(),
                                instance,
                                schedule(instance, crops("net", "a"), launch(0, 10, "big", 1))))
                .isEmpty();
    }

    @ParameterizedTest(name = "energy {0} uJ: {1} violations")
    @CsvSource({"13, 0", "12, 1"})
    void theEnergyOfLaunchesStaysInTheBudget(long budget, int violations) {
        var instance = on(powered(GPU, budget));
        var both = launch(0, 15, "net", 1, "a", "b"); // 8 uJ
        var one = launch(15, 25, "net", 1, "a"); // 5 uJ
        var unknown = launch(25, 35, "net", 2, "a"); // none stated: 0
        var none = launch(35, 45, "net", 3, "a"); // no such stage
        var crowd = launch(35, 45, "net", 1, "a", "b", "c"); // no such batch

        assertThat(
                        told(
                                new Capacity(),
                                instance,
                                schedule(
                                        instance,
                                        crops("net", "a", "b"),
                                        both,
                                        one,
                                        unknown,
                                        none,
                                        crowd)))
                .hasSize(violations);
    }

    @ParameterizedTest(name = "uplink {0}: {1} violations")
    @CsvSource({"6, 0", "5, 1"})
    void theNeedsOfInputsStayInTheirBudget(long uplink, int violations) {
        var instance = on(limited(GPU, Map.of("uplink", uplink, "other", 0L)));

        assertThat(told(new Capacity(), instance, schedule(instance, crops("net", "a", "b"))))
                .hasSize(violations);
    }

    @Test
    void needsWithoutABudgetAreNotLimited() {
        var instance = on(limited(GPU, Map.of("other", 0L)));

        assertThat(told(new Capacity(), instance, schedule(instance, crops("net", "a", "b"))))
                .isEmpty();
    }

    @Test
    void everyLimitOfEveryDeviceIsToldWithItsNumbers() {
        var small = powered(remembering(limited(GPU, Map.of("uplink", 2L)), 10), 1);
        var instance = on(small);

        assertThat(
                        told(
                                new Capacity(),
                                instance,
                                schedule(
                                        instance, crops("net", "a"), launch(0, 10, "net", 1, "a"))))
                .containsExactly(
                        "Launches on \"gpu\" take 5 uJ; its energy budget is 1.",
                        "Networks used on \"gpu\" take 40 bytes; its memory holds 10.",
                        "Inputs on \"gpu\" need 3 of \"uplink\"; its budget is 2.");
    }

    @Test
    void aRepeatedIdNeedsNothingAnew() {
        var instance = on(limited(GPU, Map.of("uplink", 3L)));

        assertThat(
                        told(
                                new Capacity(),
                                instance,
                                schedule(instance, List.of(crop("net", "a"), crop("net", "a")))))
                .isEmpty();
    }
}
