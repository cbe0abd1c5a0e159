package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceTest {

    private static final Network NET = Network.crop("net", 8, List.of(Stage.of(5), Stage.of(5)));
    private static final Device GPU = Device.of("gpu", List.of(8), NET);

    @Test
    void theDeviceOfANetworkIsFound() {
        var instance = Instance.of("one", List.of(GPU, Device.of("idle", List.of(8))), List.of());

        assertThat(instance.deviceOf("net")).contains(GPU);
        assertThat(instance.deviceOf("other")).isEmpty();
    }

    @Test
    void idsAreUniqueAcrossDevices() {
        var other = Device.of("other", List.of(8), NET);

        assertThat(
                        Flaws.of(() ->
                                Instance.of(
                                        "one", List.of(GPU, other, GPU), List.of(task(), task()))))
                .containsExactly(
                        "devices/2/id: found \"gpu\", expected an id that devices/0/id does not have",
                        "tasks/1/id: found \"a\", expected an id that tasks/0/id does not have",
                        "devices/1/networks/0/id: found \"net\", expected an id that"
                                + " devices/0/networks/0/id does not have",
                        "devices/2/networks/0/id: found \"net\", expected an id that"
                                + " devices/0/networks/0/id does not have");
    }

    @Test
    void thereIsADevice() {
        assertThat(Flaws.of(() -> Instance.of("none", List.of(), List.of())))
                .containsExactly("devices: found 0 elements, expected 1 to 64 elements");
    }

    @Test
    void aLeastExitBeyondEveryNetworkIsAnError() {
        assertThat(
                        Flaws.of(() ->
                                Instance.of("one", List.of(GPU), List.of(task().mandatoryFrom(2)))))
                .isEmpty();
        assertThat(
                        Flaws.of(() ->
                                Instance.of("one", List.of(GPU), List.of(task().mandatoryFrom(3)))))
                .containsExactly(
                        "tasks/0/minExit: found 3, expected at most 2, the most stages that any"
                                + " network has");
    }

    private static Task task() {
        return Task.of("a", 0, 10, new Extent.Rectangle(8, 8));
    }

    @Test
    void allDevicesTogetherHaveAThousandNetworksAtMost() {
        var half = networks("a", Limits.NETWORKS / 2);

        assertThat(Flaws.of(() -> networks(half, networks("b", Limits.NETWORKS / 2)))).isEmpty();
        assertThat(Flaws.of(() -> networks(half, networks("b", Limits.NETWORKS / 2 + 1))))
                .containsExactly("devices: found 1001 networks in all, expected at most 1000");
    }

    private static Instance networks(Device... devices) {
        return Instance.of("many", List.of(devices), List.of());
    }

    private static Device networks(String device, int count) {
        var networks =
                IntStream.range(0, count)
                        .mapToObj(i -> Network.crop(device + i, 8, List.of(Stage.of(5))))
                        .toArray(Network[]::new);
        return Device.of(device, List.of(8), networks);
    }
}
