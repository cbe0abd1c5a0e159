package org.fovea.schedulability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.schedulability.Streams.canvas;
import static org.fovea.schedulability.Streams.crop;
import static org.fovea.schedulability.Streams.squares;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.schedulability.taskset.TaskSet;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    @Test
    void noBudgetLastsForEver() {
        var energy = device(NONE, OptionalLong.of(1_000), Map.of(), 0);
        var uplink = device(NONE, NONE, Map.of("uplink", 9L), 0);

        assertThat(Obstacle.of(energy, List.of()))
                .contains("an endless schedule uses up the device's energy budget");
        assertThat(Obstacle.of(uplink, List.of()))
                .contains("an endless schedule uses up the device's budget of uplink");
    }

    @Test
    void theNetworksUsedMustFitTheMemory() {
        var tight = device(OptionalLong.of(5), NONE, Map.of(), 6);
        var ample = device(OptionalLong.of(6), NONE, Map.of(), 6);

        assertThat(Obstacle.of(tight, tight.networks()))
                .contains("the networks take 6 bytes of 5 bytes of memory");
        assertThat(
                        Obstacle.of(
                                ample,
                                List.of(ample.networks().getFirst(), ample.networks().getFirst())))
                .isEmpty();
    }

    @Test
    void everyCriterionMindsThem() {
        for (var criterion : Criteria.all()) {
            var set =
                    TaskSet.of(
                            "s",
                            device(NONE, OptionalLong.of(1), Map.of(), 0),
                            squares("s", 8, 90));

            assertThat(criterion.judge(set).schedulable()).as(criterion.name()).isFalse();
        }
    }

    private static Device device(
            OptionalLong memory, OptionalLong energy, Map<String, Long> budgets, long storage) {
        var plain = crop("net", 8, Stage.of(4));
        var stored =
                new Network(
                        plain.id(),
                        plain.feed(),
                        plain.width(),
                        plain.height(),
                        storage,
                        Map.of(),
                        plain.stages(),
                        plain.accuracy());
        var canvas = canvas(new Feed.RectangleCanvas(0, 1), 32, 32, 9);
        return new Device(
                "gpu",
                Streams.CLASSES,
                memory,
                energy,
                budgets,
                0,
                List.of(stored, canvas),
                Optional.empty());
    }
}
