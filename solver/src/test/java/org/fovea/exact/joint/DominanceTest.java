package org.fovea.exact.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class DominanceTest {

    private static final int CROP = 0;
    private static final int CANVAS = 1;
    private static final int X = 0;
    private static final int Y = 1;

    /** Two tasks, a crop network of two exits worth 50 and 90, a canvas likewise. */
    private final Joint joint =
            new Joint(
                    Problem.of(
                            instance(
                                    "two",
                                    Device.of(
                                            "gpu",
                                            List.of(8),
                                            Network.crop(
                                                    "crop",
                                                    8,
                                                    stages(us(4), us(4)),
                                                    at(8, "0.5", "0.9")),
                                            Network.canvas(
                                                    "canvas",
                                                    16,
                                                    stages(us(4), us(4)),
                                                    scaled(8, "1", "0.5", "0.9"))),
                                    task("x", 0, 100, 8),
                                    task("y", 0, 100, 8))));

    private final Dominance dominance = new Dominance(joint);

    /** A state in which both can still be worth 90 by either network. */
    private State state(long earnedByX, long earnedByY) {
        var state = new State(joint.tasks());
        for (int task : new int[] {X, Y}) {
            state.caps[task] = 0;
            state.cap(task, CROP, 2);
            state.cap(task, CANVAS, 2);
            state.hope[task] = 90;
        }
        state.earned[X] = earnedByX;
        state.earned[Y] = earnedByY;
        return state;
    }

    @Test
    void whoIsNoLaterAndEarnedAsMuchOfEachDominates() {
        var later = state(50, 0);
        later.time = 1;

        assertThat(dominance.dominates(state(50, 0), later)).isTrue();
        assertThat(dominance.dominates(later, state(50, 0))).isFalse();
        assertThat(dominance.dominates(state(50, 0), state(0, 0))).isTrue();
    }

    @Test
    void whoSpentMoreOfABudgetDoesNotDominate() {
        var rich = new State(joint.tasks(), new long[] {5, 5});
        var poor = new State(joint.tasks(), new long[] {5, 4});

        assertThat(dominance.dominates(rich, poor)).isTrue();
        assertThat(dominance.dominates(poor, rich)).isFalse();
    }

    @Test
    void whatOneTaskEarnedMoreTheOtherStateMayStillCatchUp() {
        // x is 50 ahead now and nothing once both are worth 90; y stays 30 behind
        assertThat(dominance.dominates(state(50, 0), state(0, 30))).isFalse();
    }

    @Test
    void whatOneTaskIsAheadInTheEndMakesUpForAnother() {
        var hopeless = state(0, 30);
        hopeless.progress[X] = State.DONE;
        hopeless.hope[X] = 0;

        assertThat(dominance.dominates(state(50, 0), hopeless)).as("50 > 30").isTrue();
    }

    @Test
    void aLowerCapCostsAllThatTheOtherMayHopeFor() {
        var capped = state(0, 0);
        capped.cap(X, CROP, 1);
        var ahead = state(90, 0);
        ahead.cap(X, CROP, 1);

        assertThat(dominance.dominates(capped, state(0, 0))).isFalse();
        assertThat(dominance.dominates(ahead, state(0, 0))).as("90 is all there is").isTrue();
    }

    @Test
    void aCanvasWithoutTheTaskIsNoWayForIt() {
        var both = state(0, 0);
        var alone = state(0, 0);
        both.canvases = new Open[] {canvas(X, Y)};
        alone.canvases = new Open[] {canvas(Y)};

        assertThat(dominance.dominates(both, alone)).isTrue();
        assertThat(dominance.dominates(alone, both)).isFalse();
    }

    @Test
    void cropsUnderWayMustHaveComeEquallyFar() {
        var begun = state(50, 0);
        begun.progress[X] = 1;

        assertThat(dominance.dominates(begun, state(0, 0))).isFalse();
        assertThat(dominance.dominates(state(90, 90), begun)).isFalse();
    }

    private Open canvas(Integer... tasks) {
        var option = joint.options(X, CANVAS)[0];
        return Open.launched(
                CANVAS, List.of(tasks), List.of(tasks).stream().map(t -> option).toList());
    }
}
