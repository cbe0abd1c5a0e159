package org.fovea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.must;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.weighing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.fixture.Fitting;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.problem.Problem;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
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

    /**
     * Small canvases with padding and alignment, some objects equal: the optimum by trying subsets
     * and normal patterns, and by `exact` with a proof.
     */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2})
    void exactProvesTheOptimumOfTrialAndError(int threads) {
        for (int seed = 0; seed < 60; seed++) {
            var drawn = new Random(seed);
            int padding = drawn.nextInt(3);
            int alignment = 1 + drawn.nextInt(3);
            int[] side = drawn.ints(4, 2, 9).toArray();
            int[] width = drawn.ints(6, 0, 4).map(i -> side[i]).toArray();
            int[] height = drawn.ints(6, 0, 4).map(i -> side[i]).toArray();
            int[] weight = drawn.ints(6, 1, 9).toArray();
            var instance = canvas(padding, alignment, width, height, weight);
            assertThat(pure(instance)).isTrue();

            var request = Request.of(instance).limit(Duration.ofMinutes(1)).threads(threads);
            var found = (Answer.Found) Solvers.named("exact").solve(request);

            long optimum = optimum(new Fitting(12, 12, padding, alignment), width, height, weight);
            assertThat(found.utility()).as("seed %d", seed).hasToString(Long.toString(optimum));
            assertThat(found.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
            assertThat(Checker.check(instance, found.schedule()).violations()).isEmpty();
        }
    }

    private static Instance canvas(
            int padding, int alignment, int[] width, int[] height, int[] weight) {
        var plain = Network.canvas("net", 12, List.of(Stage.of(100)), scaled(12, "1", "1"));
        var network =
                new Network(
                        "net",
                        new Feed.RectangleCanvas(padding, alignment),
                        12,
                        12,
                        0,
                        Map.of(),
                        plain.stages(),
                        plain.accuracy());
        return instance(
                "small canvas",
                Device.of("gpu", List.of(12), network),
                IntStream.range(0, weight.length)
                        .mapToObj(i ->
                                weighing(
                                        task("t" + i, 0, 100, width[i], height[i]), weight[i] + ""))
                        .toArray(Task[]::new));
    }

    private static long optimum(Fitting canvas, int[] width, int[] height, int[] weight) {
        long best = 0;
        for (int chosen = 0; chosen < 1 << weight.length; chosen++) {
            int subset = chosen;
            int[] items =
                    IntStream.range(0, weight.length).filter(i -> (subset >> i & 1) != 0).toArray();
            long sum = IntStream.of(items).map(i -> weight[i]).sum();
            if (sum > best
                    && canvas.fit(
                            IntStream.of(items).map(i -> width[i]).toArray(),
                            IntStream.of(items).map(i -> height[i]).toArray())) best = sum;
        }
        return best;
    }

    /** Two dozen small objects, more than fit: sweeps along both axes take turns. */
    @Test
    void underAWorkLimitOneThreadProvesAlongBothAxesAndRepeatsItself() {
        var random = new Random(1);
        var tasks =
                IntStream.range(0, 24)
                        .mapToObj(i ->
                                weighing(
                                        task(
                                                "t" + i,
                                                0,
                                                100,
                                                2 + random.nextInt(5),
                                                2 + random.nextInt(5)),
                                        1 + random.nextInt(30) + ""))
                        .toArray(Task[]::new);
        var instance = instance("two dozen", CANVAS, tasks);
        var request = Request.of(instance).workLimit(400_000).threads(2);

        var once = (Answer.Found) Solvers.named("auto").solve(request);

        assertThat(once.status()).isEqualTo(Status.OPTIMAL);
        assertThat(once.bound().by()).isEqualTo("packing proof");
        assertThat(Solvers.named("auto").solve(request)).isEqualTo(once);
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

    /** Three of 6 x 6 need three canvases of 10 x 10, and the deadline holds two. */
    @Test
    void moreThanTheCanvasesHoldIsInfeasibleByTheRectanglesThatAreTooMany() {
        var instance =
                instance(
                        "three in two",
                        CANVAS,
                        must(task("small", 0, 200, 2, 2), 1),
                        must(task("a", 0, 200, 6, 6), 1),
                        must(task("b", 0, 200, 6, 6), 1),
                        must(task("c", 0, 200, 6, 6), 1));

        var answer = Solvers.named("auto").solve(Request.of(instance));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Infeasible.class,
                        infeasible -> {
                            assertThat(infeasible.mandatory()).containsExactly("a", "b", "c");
                            assertThat(infeasible.ending()).isEqualTo(Ending.PROVEN);
                        });
    }

    /**
     * Four of 6 x 4, two of them upright, and one of 4 x 1 have the area of the canvas, 4 * 24 + 4.
     * The four fit only around a hole of 2 x 2; 1,000 steps end before the bound tells.
     */
    @Test
    void withoutAProofNothingIsInfeasible() {
        var instance =
                instance(
                        "pinwheel",
                        CANVAS,
                        must(task("a", 0, 100, 6, 4), 1),
                        must(task("b", 0, 100, 4, 6), 1),
                        must(task("c", 0, 100, 6, 4), 1),
                        must(task("d", 0, 100, 4, 6), 1),
                        must(task("e", 0, 100, 4, 1), 1));

        var answer = Solvers.named("auto").solve(Request.of(instance).workLimit(1_000));

        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(answer.ending()).isEqualTo(Ending.WORK_LIMIT);
    }

    @Test
    void theSameWorkMakesTheSameSchedule() {
        var instance = library("martello-vigo-10-60-1");
        var request = Request.of(instance).workLimit(2_000).seed(5);

        assertThat(Solvers.named("auto").solve(request))
                .isEqualTo(Solvers.named("auto").solve(request));
        assertThat(Solvers.named("auto").solve(request.threads(2)))
                .isEqualTo(Solvers.named("auto").solve(request));
    }

    @Test
    void severalThreadsSearchUntilOneOfThemIsThere() {
        var instance = library("martello-vigo-9-20-1");

        var answer = Solvers.named("auto").solve(Request.of(instance).threads(3));

        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(((Answer.Found) answer).status()).isEqualTo(Status.OPTIMAL);
    }

    /** However short the time, what one pass loads is answered: here both, side by side. */
    @Test
    void noTimeIsTimeForOnePass() {
        var instance =
                instance("two halves", CANVAS, task("a", 0, 100, 5, 10), task("b", 0, 100, 5, 10));

        var answer = Solvers.named("auto").solve(Request.of(instance).limit(Duration.ZERO));

        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(((Answer.Found) answer).utility()).hasToString("2");
    }

    /** Two canvases share a launch, so that its time holds more than one. */
    @Test
    void batchesOfCanvasesAreNone() {
        var net = Network.canvas("canvas", 10, List.of(Stage.of(100, 100)), scaled(10, "1", "1"));
        var device = Device.of("gpu", List.of(10), net);

        assertThat(pure(instance("batches", device, task("a", 0, 100, 6, 6)))).isFalse();
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
