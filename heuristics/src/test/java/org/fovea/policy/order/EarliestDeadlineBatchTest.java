package org.fovea.policy.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

class EarliestDeadlineBatchTest {

    private static final List<Integer> CLASSES = List.of(8, 16);

    @Test
    void othersJoinByDeadlineWhileTheMostUrgentStaysOnTime() {
        var net = Network.crop("net", 8, stages(us(10, 14, 18)), at(8, "0.8"));
        var instance =
                instance(
                        "joining",
                        Device.of("gpu", CLASSES, net),
                        task("lead", 0, 15, 8), // 14 <= 15 < 18: two at most
                        task("third", 0, 50, 8),
                        task("second", 0, 40, 8));

        assertThat(Plan.of("edf-batch", instance))
                .containsExactly("0-14 net/1: lead second", "14-24 net/1: third");
    }

    @Test
    void anotherNativeClassDoesNotJoin() {
        var net = Network.crop("net", 16, stages(us(10, 14)), at(8, "0.8"), at(16, "0.7"));
        var instance =
                instance(
                        "classes",
                        Device.of("gpu", CLASSES, net),
                        task("small", 0, 50, 8),
                        task("large", 0, 60, 9));

        assertThat(Plan.of("edf-batch", instance))
                .containsExactly("0-10 net/1: small", "10-20 net/1: large");
    }

    @Test
    void inputsOfOneLaunchPartWhereOnlyOneCanGoOn() {
        var net = Network.crop("net", 8, stages(us(4, 5), us(6, 8)), at(8, "0.5", "0.7"));
        var instance =
                instance(
                        "parting",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 5, 8), // stage 2 would end at 5 + 6
                        task("b", 0, 40, 8));

        assertThat(Plan.of("edf-batch", instance))
                .containsExactly("0-5 net/1: a b", "5-11 net/2: b");
    }

    @Test
    void inputsMeetAtALaterStage() {
        var net = Network.crop("net", 8, stages(us(4), us(6)), at(8, "0.5", "0.7"));
        var pair = Network.crop("net", 8, stages(us(4, 9), us(6, 7)), at(8, "0.5", "0.7"));
        var tasks = List.of(task("a", 0, 17, 8), task("b", 3, 16, 8));

        // alone: b overtakes a between its stages, and a is too late then: 4 + 4 + 6 + 6 > 17
        assertThat(plan(net, tasks))
                .containsExactly("0-4 net/1: a", "4-8 net/1: b", "8-14 net/2: b");
        // together: 4 + 4 + 7 = 15
        assertThat(plan(pair, tasks))
                .containsExactly("0-4 net/1: a", "4-8 net/1: b", "8-15 net/2: b a");
    }

    @Test
    void severalCanvasesShareALaunch() {
        var net = Network.canvas("net", 8, stages(us(10, 12)), scaled(8, "1", "0.9"));
        var instance =
                instance(
                        "canvases",
                        Device.of("gpu", CLASSES, net),
                        task("a", 0, 12, 8),
                        task("b", 0, 13, 8, 4),
                        task("c", 0, 14, 8, 4),
                        task("d", 0, 40, 8));

        assertThat(Plan.of("edf-batch", instance))
                .containsExactly("0-12 net/1: a b+c", "12-22 net/1: d");
    }

    private static List<String> plan(Network net, List<Task> tasks) {
        var device = Device.of("gpu", CLASSES, net);
        return Plan.of("edf-batch", Instance.of("meeting", List.of(device), tasks));
    }
}
