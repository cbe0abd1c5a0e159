package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class ExpansionTest {

    private static final Network CROP =
            Network.crop("crop", 8, stages(us(4, 6), us(4, 6)), at(8, "0.5", "0.9"));

    /** Whether launches may wait for a release at a time. */
    private static boolean waitsUntil(long start, List<State> children) {
        return children.stream()
                .anyMatch(child -> child.launch != null && child.launch.start() == start);
    }

    private static Joint joint(Device device, Task... tasks) {
        return new Joint(Problem.of(instance("some", device, tasks)));
    }

    private static List<State> children(Joint joint, State from, JointRules rules) {
        var children = new ArrayList<State>();
        var collecting =
                new Children() {
                    @Override
                    public long goal() {
                        return 0;
                    }

                    @Override
                    public State fresh(State parent, Launch launch, long end) {
                        var child = new State(joint.tasks(), from.left);
                        child.follow(parent, launch, end);
                        return child;
                    }

                    @Override
                    public void accept(State child) {
                        children.add(child);
                    }
                };
        new Prospects(joint).settle(from);
        new Expansion(joint, rules, Boarding.everybody(), collecting).expand(from);
        return children;
    }

    @Test
    void whoGoesFirstCapsWhoIsDueEarlierAndCouldHaveGone() {
        var joint =
                joint(
                        Device.of("gpu", List.of(8), CROP),
                        task("soon", 0, 90, 8),
                        task("late", 0, 99, 8));

        var children = children(joint, new State(2), JointRules.ALL);

        var lateFirst = alone(1, children);
        assertThat(lateFirst.cap(0, 0)).as("one exit short of the other's two").isEqualTo(1);
        assertThat(alone(0, children).cap(1, 0)).as("due later").isEqualTo(2);
    }

    private static State alone(int task, List<State> children) {
        return children.stream()
                .filter(child -> child.launch != null && child.launch.members() == 1L << task)
                .findAny()
                .orElseThrow();
    }

    @Test
    void nobodyWaitsUntilACropCouldHaveEnded() {
        var joint =
                joint(
                        Device.of("gpu", List.of(8), CROP),
                        task("here", 0, 99, 8),
                        task("soon", 3, 99, 8),
                        task("later", 4, 99, 8));

        var children = children(joint, new State(3), JointRules.ALL);

        assertThat(waitsUntil(3, children)).as("the crop takes 4 us").isTrue();
        assertThat(waitsUntil(4, children)).isFalse();
        assertThat(waitsUntil(4, children(joint, new State(3), JointRules.NONE))).isTrue();
    }

    /** The crop in the gap might be one too many. */
    @Test
    void whatTakesEnergyIsNoReasonNotToWait() {
        var stage = new Stage(List.of(4L), List.of(1L), Map.of());
        var device =
                new Device(
                        "gpu",
                        List.of(8),
                        OptionalLong.empty(),
                        OptionalLong.of(1),
                        Map.of(),
                        0,
                        List.of(Network.crop("crop", 8, List.of(stage), at(8, "0.5"))),
                        Optional.empty());
        var joint = joint(device, task("here", 0, 99, 8), task("later", 4, 99, 8));

        var children = children(joint, new State(2, joint.budgets().limits()), JointRules.ALL);

        assertThat(waitsUntil(4, children)).isTrue();
    }

    /** Its crop in the gap would take it off the canvas, which may be its better answer. */
    @Test
    void theCropOfATaskOnACanvasIsNoReasonNotToWait() {
        var canvas =
                Network.canvas("canvas", 16, stages(us(20), us(50)), scaled(8, "1", "0.4", "1"));
        var joint =
                joint(
                        Device.of("gpu", List.of(8), CROP, canvas),
                        task("aboard", 0, 60, 8),
                        task("later", 20, 99, 8));
        var state = new State(2);
        var option = joint.options(0, 1)[0];
        state.canvases = new Open[] {Open.launched(1, List.of(0), List.of(option))};
        state.earn(0, option.worth(1)); // so that another canvas, too late for its second stage,
        // offers nothing

        var children = children(joint, state, JointRules.ALL);

        assertThat(waitsUntil(20, children)).as("before 50 us, the canvas's next stage").isTrue();
    }
}
