package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Distributions of the measuring sets (docs/scenarios.md; all assumed), on many tasks of a fixed
 * seed. Tolerances are four standard deviations of what is counted.
 */
class MeasuringSetTest {

    private static final int MANY = 10_000;
    private static final int FEWER = 2_000; // where tasks are drawn for each row
    private static final long PERIOD = 33_333; // us

    private static final Instance K3 = instance("k3", Map.of());

    @Test
    void classesAreDrawnBy45And35And20PerCent() {
        var counts = counts(K3, MeasuringSetTest::nativeClass);

        assertThat(counts.get(64)).isCloseTo(4_500L, within(4 * 50L)); // sqrt(n .45 .55)
        assertThat(counts.get(128)).isCloseTo(3_500L, within(4 * 48L));
        assertThat(counts.get(256)).isCloseTo(2_000L, within(4 * 40L));
    }

    @Test
    void weightsAreTheIntegersFrom1To5AlikeOften() {
        var counts = counts(K3, Task::weight);

        assertThat(counts).hasSize(5);
        for (int weight = 1; weight <= 5; weight++)
            assertThat(counts.get(Weight.of(weight + "")))
                    .isCloseTo(2_000L, within(4 * 40L)); // sqrt(n .2 .8)
    }

    @ParameterizedTest(name = "{0} {1}: {2}..{3} ms")
    @CsvSource({
        "k1, tight, 30, 150",
        "k3, tight, 30, 150",
        "k3, loose, 100, 500",
        "kc, loose, 100, 500",
        "kc-dense, '', 25, 80",
        "kc-small, '', 30, 120",
        "kc-mid, '', 25, 90"
    })
    void windowsAreUniformBetweenTheirEnds(String set, String kind, long shortest, long longest) {
        Map<String, String> chosen = kind.isEmpty() ? Map.of() : Map.of("windows", kind);
        var tasks = Recipe.of(set, FEWER, 1, chosen).instance().tasks();
        int[] tenths = new int[10];
        long width = longest - shortest;
        for (var task : tasks) {
            double share = (window(task) / 1_000.0 - shortest) / width;
            assertThat(share).isBetween(0.0, 1.0);
            tenths[(int) Math.min(9, 10 * share)]++;
        }

        for (int tenth : tenths)
            assertThat(tenth).isCloseTo(FEWER / 10, within(4 * 14)); // sqrt(n .1 .9)
    }

    @Test
    void widthsAreUniformFromFiveEighthsOfTheClassToAllOfIt() {
        for (int sizeClass : List.of(64, 128, 256)) {
            var widths =
                    K3.tasks().stream()
                            .filter(task -> nativeClass(task) == sizeClass)
                            .mapToInt(task -> object(task).width())
                            .summaryStatistics();

            assertThat(widths.getMin()).isBetween(sizeClass * 5 / 8, sizeClass * 5 / 8 + 1);
            assertThat(widths.getMax()).isBetween(sizeClass - 1, sizeClass);
            // (5/8 + 1) / 2 of the class; standard deviation 3/8 / sqrt(12 n) of it, n >= 1900
            assertThat(widths.getAverage() / sizeClass).isCloseTo(13 / 16.0, within(4 * 0.0025));
        }
    }

    @Test
    void heightsAre40To100PerCentOfTheWidth() {
        ToDoubleFunction<Task> share =
                task -> (double) object(task).height() / object(task).width();
        var shares = K3.tasks().stream().mapToDouble(share).summaryStatistics();

        assertThat(shares.getMin()).isBetween(0.4, 0.41);
        assertThat(shares.getMax()).isEqualTo(1);
        // (.4 + 1) / 2; rounding up to whole px moves the mean by at most 1 / (2 x 40)
        assertThat(shares.getAverage()).isCloseTo(0.7, within(4 * 0.0017 + 0.0125));
    }

    @Test
    void framesAreAlikeLikelyAndReleaseAtMultiplesOfThePeriod() {
        var counts = counts(K3, MeasuringSetTest::frame);
        long frames = frames(K3, 3);

        for (var task : K3.tasks()) assertThat(task.release()).isEqualTo(frame(task) * PERIOD);
        assertThat(counts.keySet()).allMatch(frame -> frame >= 0 && frame < frames);
        // 10,000 over about 1370 frames is 7.3 each; the variance of a count is its mean, and that
        // of their mean square deviation about 2 x 7.3^2 / 1370
        double mean = (double) MANY / frames;
        double variance =
                IntStream.range(0, (int) frames)
                        .mapToDouble(frame -> counts.getOrDefault((long) frame, 0L) - mean)
                        .map(deviation -> deviation * deviation)
                        .average()
                        .orElseThrow();
        assertThat(variance / mean).isCloseTo(1, within(4 * 0.04));
    }

    @ParameterizedTest(name = "{0}: load {1}")
    @CsvSource({"k1, 3", "k3, 3", "kc, 3", "kc-dense, 5", "kc-small, 4", "kc-mid, 6", "k3, 2"})
    void theLoadIsTheOneAskedForButForWholeFrames(String set, double asked) {
        var instance = Recipe.of(set, FEWER, 1, Map.of("load", asked + "")).instance();
        var load = Load.of(Problem.of(instance));

        assertThat(load.work()).isEqualTo(work(instance));
        assertThat(load.horizon()).isEqualTo(frames(instance, asked) * PERIOD);
        // the number of frames is rounded to the nearest
        assertThat(1 / load.share()).isCloseTo(1 / asked, within(PERIOD / 2.0 / load.work()));
    }

    @Test
    void atLowLoadEmptyFramesAtEitherEndAreNotKnownToTheInstance() {
        var k3 = Recipe.of("k3", 15, 1, Map.of("load", "0.5")).instance();
        var seen = k3.tasks().stream().mapToLong(MeasuringSetTest::frame).summaryStatistics();

        assertThat(seen.getMax()).isLessThan(frames(k3, 0.5));
        assertThat(Load.of(Problem.of(k3)).horizon())
                .isEqualTo((seen.getMax() - seen.getMin() + 1) * PERIOD);
    }

    /** By hand: every object on the network of its own size, 8, 13 or 28 ms. */
    private static double work(Instance instance) {
        var millis = Map.of(64, 8, 128, 13, 256, 28);
        return instance.tasks().stream()
                .mapToDouble(task -> 1_000 * millis.get(nativeClass(task)))
                .sum();
    }

    private static long frames(Instance instance, double load) {
        return Math.max(1, Math.round(work(instance) / load / PERIOD));
    }

    @Test
    void k1HasObjectsOf256PixelsOfWeightOneAndOneNetwork() {
        var k1 = instance("k1", Map.of());

        assertThat(counts(k1, MeasuringSetTest::nativeClass)).isEqualTo(Map.of(256, (long) MANY));
        assertThat(k1.tasks()).allMatch(task -> task.weight().equals(Weight.ONE));
        assertThat(device(k1).sizeClasses()).containsExactly(256);
        assertThat(device(k1).networks())
                .singleElement()
                .satisfies(network -> assertThat(network.stages()).hasSize(4))
                .satisfies(network -> assertThat(network.batchLimit()).isEqualTo(4));
    }

    @ParameterizedTest(name = "{0}: canvas of {1} px, {2} and {3} us")
    @CsvSource({
        "kc, 512, 19000, 24000",
        "kc-dense, 512, 19000, 24000",
        "kc-small, 224, 11400, 14400",
        "kc-mid, 320, 15200, 19200"
    })
    void aCanvasStandsBesideTheNetworksOfK3(String set, int side, long first, long second) {
        var device = device(instance(set, Map.of()));
        var canvas = device.networks().getLast();

        assertThat(device.networks().subList(0, 3)).isEqualTo(device(K3).networks());
        assertThat(canvas.feed()).isEqualTo(new Feed.RectangleCanvas(8, 8));
        assertThat(List.of(canvas.width(), canvas.height())).containsOnly(side);
        assertThat(canvas.stages().stream().map(stage -> stage.latency()).toList())
                .isEqualTo(List.of(List.of(first), List.of(second)));
    }

    @Test
    void setsOfOneSeedHaveTheSameObjectsInTheSameFrames() {
        var kc = instance("kc", Map.of("windows", "loose"));

        assertThat(kc.tasks().stream().map(Task::object).toList())
                .isEqualTo(K3.tasks().stream().map(Task::object).toList());
        assertThat(kc.tasks().stream().map(Task::release).toList())
                .isEqualTo(K3.tasks().stream().map(Task::release).toList());
    }

    @Test
    void knobsDoWhatTheySay() {
        var set =
                instance(
                        "kc",
                        Map.of(
                                "small",
                                "0",
                                "medium",
                                "0",
                                "narrowest",
                                "100",
                                "flattest",
                                "100",
                                "heaviest",
                                "1",
                                "batch",
                                "2",
                                "period",
                                "10",
                                "shortest",
                                "20",
                                "longest",
                                "20"));
        var last = set.tasks().getLast();

        assertThat(set.tasks())
                .allMatch(task -> task.object().equals(new Extent.Rectangle(256, 256)))
                .allMatch(task -> task.weight().equals(Weight.ONE))
                .allMatch(task -> window(task) == 20_000);
        assertThat(last.release()).isEqualTo(frame(last) * 10_000);
        assertThat(device(set).networks())
                .extracting(Network::batchLimit)
                .containsExactly(2, 2, 2, 1);
    }

    @Test
    void windowsTheWrongWayRoundAreRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> instance("k3", Map.of("shortest", "150.5")))
                .withMessage(
                        "shortest: found 150.5, expected at most the longest window, 150 ms; set"
                                + " longest too");
    }

    @Test
    void sharesOfNothingAreRefused() {
        var nothing = Map.of("small", "0", "medium", "0", "large", "0");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> instance("k3", nothing))
                .withMessage(
                        "large: found 0, expected more than 0, as the shares of all other classes"
                                + " are 0");
    }

    private static Instance instance(String set, Map<String, String> settings) {
        return Recipe.of(set, MANY, 1, settings).instance();
    }

    private static <K> Map<K, Long> counts(Instance instance, Function<Task, K> kind) {
        return instance.tasks().stream()
                .collect(Collectors.groupingBy(kind, Collectors.counting()));
    }

    private static Device device(Instance instance) {
        return instance.devices().getFirst();
    }

    private static int nativeClass(Task task) {
        return Device.of("gpu", List.of(64, 128, 256)).nativeClass(task.object());
    }

    private static Extent.Rectangle object(Task task) {
        return (Extent.Rectangle) task.object();
    }

    private static long window(Task task) {
        return task.deadline() - task.release();
    }

    private static long frame(Task task) {
        return ((Source.Frame.Number) task.source().frame().orElseThrow()).number();
    }
}
