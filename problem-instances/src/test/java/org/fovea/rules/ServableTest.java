package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.volumeTask;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.crop;
import static org.fovea.rules.Hand.in;
import static org.fovea.rules.Hand.on;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServableTest {

    private static final Instance INSTANCE =
            Instance.of(
                    "sizes",
                    List.of(
                            Device.of(
                                    "fine",
                                    List.of(4, 8, 16),
                                    Network.crop("net", 8, stages(us(10)), at(8, "0.5")),
                                    network(
                                            "sheet",
                                            new Feed.RectangleCanvas(0, 1),
                                            8,
                                            6,
                                            stages(us(10)),
                                            scaled(8, "1", "0.5"),
                                            scaled(16, "0.5", "0.4")),
                                    network(
                                            "pool",
                                            new Feed.VolumeCanvas(0, 1),
                                            8,
                                            6,
                                            stages(us(10)),
                                            scaled(8, "1", "0.5"))),
                            Device.of(
                                    "coarse",
                                    List.of(8),
                                    Network.crop("any", 8, stages(us(10)), at(8, "0.5")))),
                    List.of(
                            task("tiny", 0, 99, 4),
                            task("middle", 0, 99, 8, 6),
                            task("square", 0, 99, 7, 7),
                            task("large", 0, 99, 16, 12),
                            task("odd", 0, 99, 9, 13),
                            task("huge", 0, 99, 99),
                            volumeTask("bare", 0, 99, 48),
                            volumeTask("full", 0, 99, 49)));

    private static List<String> served(Input input) {
        return told(new Servable(), INSTANCE, schedule(INSTANCE, List.of(input)));
    }

    @ParameterizedTest(name = "{0} by {1}: {2} violations")
    @CsvSource({
        "middle, net, 0",
        "square, net, 0",
        "tiny, net, 1", // class 4 on the fine device
        "tiny, any, 0", // class 8 on the coarse one
        "large, net, 1",
        "huge, net, 1", // larger than every class: 16, the largest
        "huge, any, 0",
        "bare, net, 1", // class 8, but no sides
        "bare, any, 1"
    })
    void aCropNetworkHasAnAccuracyForTheClassOnItsDevice(
            String task, String network, int violations) {
        assertThat(served(crop(network, task))).hasSize(violations);
    }

    @ParameterizedTest(name = "{0} at {1}: {2} violations")
    @CsvSource({
        "middle, 1, 0", // 8 x 6
        "middle, 1.0, 0", // scales are compared by value
        "middle, 0.5, 1", // no accuracy for class 8 at 0.5
        "square, 1, 1", // 7 > 6
        "large, 0.5, 0", // 8 x 6
        "large, 1, 1",
        "odd, 0.5, 1", // 4.5, so 5, x 6.5, so 7 > 6
        "huge, 0.5, 1",
        "bare, 1, 1"
    })
    void aRectangleCanvasHoldsBothSidesAtTheScale(String task, String scale, int violations) {
        assertThat(served(canvas("x", "sheet", on(task, scale, 0, 0)))).hasSize(violations);
    }

    @ParameterizedTest(name = "{0} at {1}: {2} violations")
    @CsvSource({
        "middle, 1, 0",
        "square, 1, 1",
        "bare, 1, 0",
        "full, 1, 1",
        "middle, 0.9, 1",
        "tiny, 1, 1"
    })
    void aVolumeCanvasHoldsTheVolumeWhateverTheSides(String task, String scale, int violations) {
        assertThat(served(canvas("x", "pool", in(task, scale))))
                .hasSize(violations); // 7 x 7 = 49 > 8 x 6
    }

    @Test
    void sentencesTellClassScaleAndSize() {
        assertThat(served(crop("net", "tiny")))
                .containsExactly(
                        "Task \"tiny\" in input \"tiny\" has native class 4, for which \"net\" has"
                                + " no accuracy.");
        assertThat(served(canvas("x", "sheet", on("middle", "0.50", 0, 0))))
                .containsExactly(
                        "Task \"middle\" in input \"x\" has native class 8,"
                                + " for which \"sheet\" has no accuracy at scale 0.5.");
        assertThat(served(canvas("x", "sheet", on("square", "1", 0, 0))))
                .containsExactly(
                        "Task \"square\" in input \"x\", an object of 7 x 7 px at scale 1,"
                                + " does not fit \"sheet\" of 8 x 6 px.");
        assertThat(served(canvas("x", "pool", in("full", "1"))))
                .containsExactly(
                        "Task \"full\" in input \"x\", an object of 49 px^2 at scale 1,"
                                + " does not fit \"pool\" of 8 x 6 px.");
    }

    @Test
    void theViolationNamesTaskInputAndNetwork() {
        var schedule = schedule(INSTANCE, List.of(canvas("x", "sheet", on("square", "1", 0, 0))));

        assertThat(Hand.found(new Servable(), INSTANCE, schedule))
                .extracting(Violation::ids)
                .containsExactly(List.of("square", "x", "sheet"));
    }

    @Test
    void whatIsMalformedIsRuleZeros() {
        assertThat(served(crop("void", "tiny"))).isEmpty();
        assertThat(served(crop("net", "nobody"))).isEmpty();
        assertThat(served(canvas("x", "net", in("tiny", "1")))).isEmpty();
    }

    @Test
    void anInputUnderARepeatedIdIsPassedOver() {
        assertThat(
                        told(
                                new Servable(),
                                INSTANCE,
                                schedule(
                                        INSTANCE,
                                        List.of(crop("net", "tiny"), crop("net", "tiny")))))
                .hasSize(1);
    }
}
