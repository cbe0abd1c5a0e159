package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.weighing;

import java.nio.file.Path;
import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurePackingTest {

    private static final Device CANVAS =
            Device.of(
                    "gpu",
                    List.of(10),
                    Network.canvas("canvas", 10, List.of(Stage.of(100)), scaled(10, "1", "1")));

    private static boolean pure(Instance instance) {
        return PurePacking.of(instance, Problem.of(instance)).isPresent();
    }

    private static Answer.Found solved(Instance instance) {
        var answer = Solvers.named("auto").solve(Request.of(instance).workLimit(100_000));
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }

    @Test
    void theMostWeightOfOneCanvasIsFound() {
        // a and b side by side weigh 3 + 3; c alone fills the canvas and weighs 5
        var instance =
                instance(
                        "knapsack",
                        CANVAS,
                        weighing(task("a", 0, 100, 5, 10), "3"),
                        weighing(task("b", 0, 100, 5, 10), "3"),
                        weighing(task("c", 0, 100, 10, 10), "5"));

        assertThat(pure(instance)).isTrue();
        var found = solved(instance);
        assertThat(found.utility()).hasToString("6");
        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
    }

    /** Filled by area, a bin too many would be needed: policies miss a mandatory task. */
    @ParameterizedTest
    @ValueSource(strings = {"berkey-wang-1-20-1", "berkey-wang-2-40-1", "martello-vigo-9-20-1"})
    void allItemsOfALibraryInstanceFitItsBins(String start) {
        var instance = library(start);
        var found = solved(instance);

        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
        assertThat(Checker.check(instance, found.schedule()).misses()).isZero();
    }

    @Test
    void whatAsksForMoreIsNone() {
        var early = task("a", 0, 100, 5, 5);
        var late = task("b", 0, 200, 5, 5);
        var two = task("c", 0, 200, 6, 6);

        assertThat(pure(instance("deadlines", CANVAS, early, late))).isFalse();
        assertThat(pure(instance("two canvases, nobody mandatory", CANVAS, late, two))).isFalse();
        assertThat(pure(instance("bins", CANVAS, must(late, 1), must(two, 1)))).isTrue();
        assertThat(pure(instance("nothing", CANVAS))).isFalse();
    }

    private static Instance library(String start) {
        var family = start.replaceFirst("-[0-9].*", "");
        var folder = Path.of("../problem-instances/instances", family).toFile();
        for (String name : folder.list())
            if (name.startsWith(start + "-bins") || name.equals(start + ".json"))
                return Instances.read(folder.toPath().resolve(name));
        throw new AssertionError(start);
    }
}
