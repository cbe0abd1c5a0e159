package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.on;
import static org.fovea.rules.Hand.rejecting;
import static org.fovea.rules.Hand.told;

import java.util.List;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.schedule.Input;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.Test;

final class PlacedOrRejectedTest {

    private static final Instance INSTANCE =
            Build.instance(
                    "two",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.canvas("net", 32, stages(us(10)), scaled(8, "1", "0.5"))),
                    task("a", 0, 99, 8),
                    task("b", 0, 99, 8));
    private static final Placement A = on("a", "1", 0, 0);
    private static final Placement B = on("b", "1", 8, 0);

    private static List<String> placed(List<Input> inputs, String... rejected) {
        return told(
                new PlacedOrRejected(), INSTANCE, rejecting(INSTANCE, inputs, List.of(), rejected));
    }

    @Test
    void aTaskIsEitherPlacedOrRejected() {
        assertThat(placed(List.of(canvas("x", "net", A, B)))).isEmpty();
        assertThat(placed(List.of(canvas("x", "net", A)), "b")).isEmpty();
        assertThat(placed(List.of(), "a", "b")).isEmpty();
    }

    @Test
    void notNeitherAndNotBoth() {
        assertThat(placed(List.of(), "a"))
                .containsExactly("Task \"b\" is in no input and not rejected.");
        assertThat(placed(List.of(canvas("x", "net", A, B)), "b"))
                .containsExactly("Task \"b\" is rejected, yet placed in input \"x\".");
    }

    @Test
    void atMostOneInputAndOnce() {
        assertThat(
                        placed(
                                List.of(
                                        canvas("x", "net", A, B),
                                        canvas("y", "net", A),
                                        canvas("z", "net", A))))
                .containsExactly(
                        "Task \"a\" is placed in input \"x\" and in input \"y\".",
                        "Task \"a\" is placed in input \"x\" and in input \"z\".");
        assertThat(placed(List.of(canvas("x", "net", A, B, on("a", "1", 0, 8)))))
                .containsExactly("Task \"a\" is placed twice in input \"x\".");
    }

    @Test
    void aPlacementCountsWhateverItsForm() {
        assertThat(
                        placed(
                                List.of(
                                        canvas(
                                                "x",
                                                "void",
                                                new Placement.Crop("a"),
                                                on("b", "1", -1, 0)))))
                .isEmpty();
    }

    @Test
    void anInputUnderARepeatedIdPlacesNothingAnew() {
        assertThat(placed(List.of(canvas("x", "net", A, B), canvas("x", "net", A)))).isEmpty();
    }

    @Test
    void unknownTasksAreRuleZeros() {
        assertThat(placed(List.of(canvas("x", "net", A, B, on("z", "1", 0, 8))), "nobody"))
                .isEmpty();
    }
}
