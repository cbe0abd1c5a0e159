package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Instance;
import org.fovea.instance.Scale;
import org.fovea.rules.Checker;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void nothingLaunchedIsEveryTaskRejected() {
        var instance = Corpus.named("crop");

        var schedule = Closing.of(new Timeline(Problem.of(instance)), instance);

        assertThat(schedule.instance()).isEqualTo("crop");
        assertThat(schedule.inputs()).isEmpty();
        assertThat(schedule.launches()).isEmpty();
        assertThat(schedule.rejected()).containsExactly("a", "b", "c");
        assertThat(schedule.provenance()).isEmpty();
    }

    @Test
    void inputsAreNumberedByFirstLaunchAndLaunchesEndWithTheirDuration() {
        var instance = Corpus.named("crop"); // latencies 10, 15
        var timeline = new Timeline(Problem.of(instance));
        int late = timeline.crop(0, 2);
        int early = timeline.crop(0, 0);
        timeline.launch(0, 1, 0, new int[] {early}, 1);
        timeline.launch(0, 1, 10, new int[] {late}, 1);

        var schedule = Closing.of(timeline, instance);

        assertThat(schedule.inputs())
                .containsExactly(
                        new Input("i1", "net", List.of(new Placement.Crop("a"))),
                        new Input("i2", "net", List.of(new Placement.Crop("c"))));
        assertThat(schedule.launches())
                .containsExactly(
                        new Launch(0, 0 + 10, "net", 1, List.of("i1")),
                        new Launch(10, 10 + 10, "net", 1, List.of("i2")));
        assertThat(schedule.rejected()).containsExactly("b");
    }

    @Test
    void placementsKeepTheirOrderScaleAndPosition() {
        var instance = Corpus.named("padded-canvas"); // padding 2, alignment 4
        var timeline = new Timeline(Problem.of(instance));
        int input = timeline.open(0);
        timeline.place(input, 0, 0, 0, 0); // a, 5 x 4
        timeline.place(input, 2, 0, 8, 0); // c, 4 x 8: 5 + 2 <= 8
        timeline.launch(0, 1, 1, new int[] {input}, 1);

        var schedule = Closing.of(timeline, instance);

        assertThat(schedule.inputs().getFirst().placements())
                .containsExactly(
                        new Placement.OnCanvas("a", Scale.ONE, 0, 0),
                        new Placement.OnCanvas("c", Scale.ONE, 8, 0));
    }

    @Test
    void whatLiesInAVolumeHasNoPosition() {
        var instance = Corpus.named("volume-canvas");
        var timeline = new Timeline(Problem.of(instance));
        int input = timeline.open(0);
        timeline.place(input, 0, 1, 0, 0); // a at scale 0.5
        timeline.launch(0, 1, 0, new int[] {input}, 1);

        assertThat(Closing.of(timeline, instance).inputs().getFirst().placements())
                .containsExactly(new Placement.InVolume("a", Scale.of("0.5")));
    }

    @Test
    void launchesOfTheSameStartComeInOrderOfDevices() {
        var instance = Corpus.named("two-devices");
        var timeline = new Timeline(Problem.of(instance));
        int right = timeline.crop(1, 1); // b
        int left = timeline.crop(0, 0); // a
        timeline.launch(1, 1, 0, new int[] {right}, 1);
        timeline.launch(0, 1, 0, new int[] {left}, 1);

        assertThat(Closing.of(timeline, instance).launches())
                .extracting(Launch::network)
                .containsExactly("left-net", "right-net");
    }

    @Test
    void anInputThatWasNeverLaunchedIsADefect() {
        var instance = Corpus.named("crop");
        var timeline = new Timeline(Problem.of(instance));
        timeline.crop(0, 0);

        assertThatThrownBy(() -> Closing.of(timeline, instance))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 of 1 inputs were never launched.");
    }

    /** Whatever a timeline accepts is valid, but for mandatory tasks, and worth what it says. */
    @Test
    void theCheckerAgreesWithWhatWasBuilt() {
        for (int seed = 0; seed < 1_000; seed++) {
            Instance instance = TinyInstances.random(seed);

            var verdict = Checker.check(instance, RandomTimeline.of(instance, seed));

            assertThat(verdict.violations())
                    .as("seed %d", seed)
                    .allMatch(violation -> violation.rule() == 9);
        }
    }
}
