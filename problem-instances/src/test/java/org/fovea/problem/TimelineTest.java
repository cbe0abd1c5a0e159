package org.fovea.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.List;
import java.util.SplittableRandom;
import org.fovea.fixture.Corpus;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.instance.Network;
import org.fovea.rules.Checker;
import org.fovea.rules.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineTest {

    private static final long TENTH = 1_000_000_000L; // utility 0.1 in 1e-10

    /** Crops of two stages in batches of two, 4 or 6 us each stage. */
    private static final Instance CROPS =
            instance(
                    "crops",
                    Device.of(
                            "gpu",
                            List.of(8),
                            Network.crop(
                                    "net", 8, stages(us(4, 6), us(4, 6)), at(8, "0.5", "0.9"))),
                    task("a", 0, 10, 8),
                    task("b", 3, 12, 8));

    /** One canvas of 10 x 10 px, 1 px between objects on a grid of 2 px. */
    private static final Instance CANVAS =
            instance(
                    "canvas",
                    Device.of(
                            "gpu",
                            List.of(8),
                            network(
                                    "net",
                                    new Feed.RectangleCanvas(1, 2),
                                    10,
                                    10,
                                    stages(us(5)),
                                    scaled(8, "1", "0.7"))),
                    task("a", 0, 10, 4, 4),
                    task("b", 0, 10, 4, 4));

    @Test
    void whatIsForgottenLeavesTheRestAsItWas() {
        var instance =
                instance(
                        "three",
                        CROPS.devices().getFirst(),
                        task("a", 0, 10, 8),
                        task("b", 3, 12, 8),
                        task("c", 4, 30, 8));
        var problem = Problem.of(instance);
        var timeline = new Timeline(problem);
        for (int task = 0; task < 3; task++)
            timeline.launch(0, 1, 4L * task, new int[] {timeline.crop(0, task)}, 1);

        timeline.forget(1, 2, 1);
        problem.forget(1);

        assertThat(timeline.utility()).as("of b and c").isEqualTo((5 + 5) * TENTH);
        assertThat(timeline.inputOf(1)).isEqualTo(1);
        assertThat(timeline.stagesDone(1)).isEqualTo(1);
        assertThat(timeline.task(timeline.lastPlacement(2))).isEqualTo(2);
        assertThat(timeline.start(2)).isEqualTo(4 + 4);
        assertThat(timeline.member(2, 0)).isEqualTo(2);
        assertThat(problem.task(1).id()).isEqualTo("b");
        int mark = timeline.mark();
        timeline.launch(0, 2, 12, new int[] {2}, 1);
        assertThat(timeline.utility()).isEqualTo((5 + 9) * TENTH);
        timeline.undo(mark);
        assertThat(timeline.utility()).isEqualTo((5 + 5) * TENTH);
        assertThat(timeline.ready(2)).isEqualTo(8 + 4);
        int fresh = problem.announce(task("d", 12, 40, 8));
        assertThat(fresh).isEqualTo(3);
        timeline.launch(0, 1, 12, new int[] {timeline.crop(0, fresh)}, 1);
        assertThat(timeline.inputOf(fresh)).isEqualTo(3);
        assertThat(timeline.earned(fresh)).isEqualTo(5 * TENTH);
    }

    @Test
    void atAnotherPaceLaunchesTakeTheirOwnTime() {
        var timeline = new Timeline(Problem.of(CROPS), (network, stage, inputs) -> 7);

        long end = timeline.launch(0, 1, 3, new int[] {timeline.crop(0, 0)}, 1);

        assertThat(end).as("in time for a, due at 10").isEqualTo(3 + 7);
        assertThat(timeline.utility()).isEqualTo(5 * TENTH);
        timeline.launch(0, 2, 10, new int[] {0}, 1);
        assertThat(timeline.utility()).as("17 is late").isEqualTo(5 * TENTH);
    }

    @Test
    void aTaskKeepsTheBestAnswerThatItGotInTime() {
        var timeline = new Timeline(Problem.of(CROPS));
        int a = timeline.crop(0, 0);
        int b = timeline.crop(0, 1);

        long end = timeline.launch(0, 1, 3, new int[] {a, b}, 2);

        assertThat(end).isEqualTo(3 + 6);
        assertThat(timeline.utility()).isEqualTo((5 + 5) * TENTH);

        timeline.launch(0, 2, end, new int[] {b}, 1); // until 13, after b's deadline
        assertThat(timeline.utility()).isEqualTo((5 + 5) * TENTH);
    }

    @ParameterizedTest(name = "{0} inputs of stage {1} at {2} us: rule {3}")
    @CsvSource({
        "1, 1, -1, 0",
        "1, 1, 9000000000001, 0",
        "1, 0, 5, 4",
        "1, 3, 5, 4",
        "1, 2, 5, 4", // stage 1 did not run
        "0, 1, 5, 3",
        "3, 1, 5, 3",
        "2, 1, 5, 3", // the same input twice
        "1, 1, 2, 5" // b is released at 3
    })
    void aLaunchThatBreaksARuleIsRefused(int count, int stage, long at, int rule) {
        var timeline = new Timeline(Problem.of(CROPS));
        int b = timeline.crop(0, 1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> timeline.launch(0, stage, at, new int[] {b, b, b}, count))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        assertThat(timeline.launches()).isZero();
        assertThat(timeline.launch(0, 1, 3, new int[] {b}, 1))
                .isEqualTo(3 + 4); // nothing was left behind
    }

    @ParameterizedTest(name = "second object at {0}, {1}: rule {2}")
    @CsvSource({
        "6, 0, -1", // 4 + 1, then the next grid line
        "4, 0, 7", // touches, but 1 px is due
        "5, 0, 7", // off the grid
        "6, 6, -1",
        "8, 0, 7", // 8 + 4 > 10
        "0, 8, 7",
        "-2, 0, 0",
        "0, -2, 0"
    })
    void objectsAreApartOnTheGridAndInside(int x, int y, int rule) {
        var timeline = new Timeline(Problem.of(CANVAS));
        int canvas = timeline.open(0);
        timeline.place(canvas, 0, 0, 0, 0);

        int refused = -1;
        try {
            timeline.place(canvas, 1, 0, x, y);
        } catch (Refusal refusal) {
            refused = refusal.rule();
        }

        assertThat(refused).isEqualTo(rule);
    }

    @Test
    void anEmptyInputIsNotLaunched() {
        var timeline = new Timeline(Problem.of(CANVAS));
        int canvas = timeline.open(0);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> timeline.launch(0, 1, 0, new int[] {canvas}, 1))
                .satisfies(refusal -> assertThat(refusal.rule()).isZero());
    }

    @Test
    void nothingIsPlacedInAnInputThatWasLaunched() {
        var timeline = new Timeline(Problem.of(CANVAS));
        int canvas = timeline.open(0);
        timeline.place(canvas, 0, 0, 0, 0);
        timeline.launch(0, 1, 0, new int[] {canvas}, 1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> timeline.place(canvas, 1, 0, 6, 0))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(4));
    }

    @Test
    void theLastStartIsTheEndOfTime() {
        var instance = Corpus.named("huge-times");
        var timeline = new Timeline(Problem.of(instance));
        int input = timeline.crop(0, 0);

        long end = timeline.launch(0, 1, Limits.TIME, new int[] {input}, 1);

        assertThat(end).isEqualTo(Limits.TIME + Limits.TIME / 3);
        assertThat(timeline.utility()).isZero();
    }

    @Test
    void undoRestoresEverything() {
        for (long seed = 0; seed < 600; seed++) {
            var problem = Problem.of(TinyInstances.random(seed));
            var random = new RandomTimeline(problem, new SplittableRandom(seed));
            random.steps(4);
            int mark = random.timeline().mark();
            String before = Snapshot.of(random.timeline());
            random.steps(6);

            random.timeline().undo(mark);

            assertThat(Snapshot.of(random.timeline())).as("seed %d", seed).isEqualTo(before);
            assertThat(random.timeline().mark()).as("seed %d", seed).isEqualTo(mark);
        }
    }

    @Test
    void whatGrowsAgainAfterAnUndoIsStillValid() {
        for (long seed = 0; seed < 300; seed++) {
            var instance = TinyInstances.random(seed);
            var random = new RandomTimeline(Problem.of(instance), new SplittableRandom(seed));
            for (int round = 0; round < 3; round++) {
                int mark = random.timeline().mark();
                random.steps(3);
                random.timeline().undo(mark);
                random.steps(3);
            }

            var verdict = Checker.check(instance, Closing.of(random.timeline(), instance));

            assertThat(verdict.violations())
                    .as("seed %d", seed)
                    .allMatch(violation -> violation.rule() == 9);
            assertThat(verdict.utility().units())
                    .as("seed %d", seed)
                    .isEqualTo(random.timeline().utility());
        }
    }

    @Test
    void whatIsRefusedBreaksTheRuleThatTheRefusalNames() {
        int[] refusals = new int[12];
        for (long seed = 0; seed < 1_500; seed++) {
            var instance = TinyInstances.random(seed);
            var attempts = new Attempts(instance, new SplittableRandom(seed));
            for (int i = 0; i < 25; i++) {
                var forced = attempts.next();
                if (forced.isEmpty()) continue;
                refusals[forced.get().rule()]++;
                assertThat(Checker.check(instance, forced.get().schedule()).violations())
                        .as("seed %d, attempt %d, %s", seed, i, forced.get())
                        .extracting(Violation::rule)
                        .contains(forced.get().rule());
            }
        }
        assertThat(List.of(0, 2, 3, 4, 5, 6, 7, 8, 10)).allMatch(rule -> refusals[rule] > 10);
    }
}
