package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.junit.jupiter.api.Test;

class DevicePairTest {

    private static final Instance ONE = Recipe.of("k3", 50, 1, Map.of()).instance();
    private static final Instance PAIR = pair(Map.of());

    private static Instance pair(Map<String, String> settings) {
        return Recipe.of("k3-pair", 50, 1, settings).instance();
    }

    private static Device first(Instance instance) {
        return instance.devices().getFirst();
    }

    @Test
    void tasksAreThoseOfK3() {
        assertThat(PAIR.tasks()).isEqualTo(ONE.tasks());
    }

    @Test
    void bothDevicesTakeTwiceAsLongForTheSame() {
        assertThat(PAIR.devices()).hasSize(2);
        for (var device : PAIR.devices())
            for (int n = 0; n < device.networks().size(); n++) {
                var slow = device.networks().get(n);
                var fast = first(ONE).networks().get(n);
                assertThat(slow.accuracy()).isEqualTo(fast.accuracy());
                for (int s = 0; s < fast.stages().size(); s++) {
                    var doubled =
                            fast.stages().get(s).latency().stream().map(time -> 2 * time).toList();
                    assertThat(slow.stages().get(s).latency()).isEqualTo(doubled);
                }
            }
    }

    @Test
    void memoryHoldsTwoOfThreeNetworksAtMost() {
        long[] storage = first(PAIR).networks().stream().mapToLong(Network::storageBytes).toArray();

        assertThat(storage).containsExactly(10_000_000, 20_000_000, 40_000_000);
        assertThat(first(PAIR).memoryBytes()).hasValue(50_000_000);
        assertThat(first(pair(Map.of("memory", "70"))).memoryBytes()).hasValue(70_000_000);
    }

    @Test
    void energyIsPowerTimesTimeAndItsBudgetAShareOfTheWholeSpan() {
        long[] watts = {5, 8, 12};
        var networks = first(PAIR).networks();
        for (int n = 0; n < watts.length; n++) {
            var stage = networks.get(n).stages().getFirst();
            for (int inputs = 1; inputs <= stage.latency().size(); inputs++)
                assertThat(stage.energy(inputs))
                        .isEqualTo(watts[n] * stage.latency().get(inputs - 1));
        }
        long span = PAIR.tasks().stream().mapToLong(Task::deadline).max().orElseThrow();

        assertThat(first(PAIR).energyBudget()).hasValue(12 * span * 40 / 100);
        assertThat(first(pair(Map.of("energy", "10"))).energyBudget()).hasValue(12 * span / 10);
    }

    @Test
    void networksOfBothDevicesHaveNamesOfTheirOwn() {
        var ids = PAIR.devices().stream().flatMap(device -> device.networks().stream());

        assertThat(ids.map(Network::id)).doesNotHaveDuplicates().contains("gpu1-n64", "gpu2-n256");
        assertThat(IntStream.range(0, 2).mapToObj(d -> PAIR.devices().get(d).id()))
                .containsExactly("gpu1", "gpu2");
    }
}
