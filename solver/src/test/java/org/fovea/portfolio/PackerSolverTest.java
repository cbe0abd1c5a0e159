package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.weighing;

import java.util.List;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.packing.packer.Packer;
import org.fovea.packing.packer.Packers;
import org.fovea.packing.packer.SortOrder;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackerSolverTest {

    private static final Device CANVAS =
            Device.of(
                    "gpu",
                    List.of(10),
                    Network.canvas("canvas", 10, List.of(Stage.of(100)), scaled(10, "1", "1")));

    /** Of three that fill a canvas each, the order chooses which one is packed. */
    private static final Instance ONE_OF_THREE =
            instance(
                    "one of three",
                    CANVAS,
                    weighing(task("long", 0, 100, 10, 6), "1"),
                    weighing(task("large", 0, 100, 9, 9), "2"),
                    weighing(task("dense", 0, 100, 6, 6), "3"));

    static List<String> names() {
        return Packers.all().stream().map(Packer::name).toList();
    }

    private static Answer.Found solved(String solver, Instance instance) {
        var answer = Solvers.named(solver).solve(Request.of(instance));
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPackerFillsCanvasAfterCanvasInEveryOrder(String packer) {
        // 6 + 4 in width, twice: two canvases hold all four by every rule and in every order
        var instance =
                instance(
                        "two canvases",
                        CANVAS,
                        must(task("a", 0, 200, 6, 10), 1),
                        must(task("b", 0, 200, 6, 10), 1));
        for (var order : SortOrder.values()) {
            var found = solved("pack:" + packer + "/" + order.title(), instance);

            assertThat(found.status()).as("%s", order).isEqualTo(Status.OPTIMAL);
            assertThat(Checker.check(instance, found.schedule()).valid()).isTrue();
        }
    }

    @Test
    void theOrderChooses() {
        assertThat(solved("pack:gap-first/given", ONE_OF_THREE).utility()).hasToString("1");
        assertThat(solved("pack:gap-first/longer-side", ONE_OF_THREE).utility()).hasToString("1");
        assertThat(solved("pack:gap-first", ONE_OF_THREE).utility()).hasToString("2");
        assertThat(solved("pack:gap-first/area", ONE_OF_THREE).utility()).hasToString("2");
        assertThat(solved("pack:gap-first/density", ONE_OF_THREE).utility()).hasToString("3");
    }

    /** Two of 6 x 6 do not share a canvas: the second is mandatory and missed. */
    @Test
    void whatFindsNoRoomIsMissed() {
        var instance =
                instance(
                        "one canvas",
                        CANVAS,
                        must(task("a", 0, 100, 6, 6), 1),
                        must(task("b", 0, 100, 6, 6), 1));

        assertThat(solved("pack:buddy", instance).status()).isEqualTo(Status.INVALID);
    }

    @Test
    void namesThatNobodyHasAreRefused() {
        assertThatThrownBy(() -> Solvers.named("pack:gap-frist"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("gap-first");
        assertThatThrownBy(() -> Solvers.named("pack:gap-first/size"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("longer-side");
    }

    @Test
    void anInstanceThatAsksForMoreIsRefused() {
        var instance =
                instance("deadlines", CANVAS, task("a", 0, 100, 5, 5), task("b", 0, 200, 5, 5));

        assertThatThrownBy(() -> solved("pack:gap-first", instance))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "deadlines: found more to decide than a packing, expected an instance of"
                                + " nothing but a packing, or another solver than pack:gap-first");
    }
}
