package org.fovea.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.fixture.Build;
import org.fovea.fixture.Oracle;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Scale;
import org.fovea.instance.Task;
import org.fovea.rules.Checker;
import org.fovea.rules.Verdict;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of the talk's families is there to show, shown. */
class TalkClaimsTest {

    /**
     * Optima of four crops in 36 ms, with memory for 1, 2, 3 and 4 networks; {@code TalkOptimaTest}
     * shows that the best known are optimal.
     */
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        "exits, 3.63, 3.63, 3.63, 3.63", // 11 + 13 + 8 + 4 ms: .63 + 1 + 1 + 1
        "sizes, 3.1, 3.745, 3.881, 3.881", // all at 32 px; 256 and 128 px at 128; 256 px at 64
        "both, 3.63, 3.881, 3.881, 3.881" // two networks do what three of one kind do
    })
    void storage(String kind, String one, String two, String three, String four) {
        assertThat(
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(memory -> best("talk-storage", kind + "-" + memory)))
                .containsExactly(one, two, three, four);
    }

    @Test
    void theBatchesTake97MillisecondsAndTheCanvas43() {
        var device = shipped("talk-canvas/talk-canvas-43ms").devices().getFirst();
        var networks = device.networks();

        assertThat(
                        device.duration(networks.get(0), 1, 2)
                                + device.duration(networks.get(1), 1, 4)
                                + device.duration(networks.get(2), 1, 1))
                .isEqualTo(97_000);
        assertThat(device.duration(networks.get(3), 1, 1)).isEqualTo(43_000);
    }

    @Test
    void theCanvasAnswersAllSevenIn43Milliseconds() {
        var instance = shipped("talk-canvas/talk-canvas-43ms");
        var canvas =
                new Input(
                        "i",
                        "canvas512",
                        List.of(
                                at("a", 0, 0),
                                at("b1", 256, 0),
                                at("b2", 384, 0),
                                at("b3", 256, 128),
                                at("b4", 384, 128),
                                at("c1", 0, 256),
                                at("c2", 64, 256)));

        var verdict = verdict(instance, List.of(canvas), List.of());

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.misses()).isZero();
    }

    /** Without the canvas all seven are mandatory in vain, until the batches have their 97 ms. */
    @ParameterizedTest(name = "{0} ms: all answered {1}")
    @CsvSource({"43, false", "96, false", "97, true"})
    void batchesAnswerAllSevenIn97MillisecondsAndNoSooner(int millis, boolean all) {
        var instance = shipped("talk-canvas/talk-canvas-batches-" + millis + "ms");

        assertThat(Oracle.optimum(everythingMandatory(instance)).isPresent()).isEqualTo(all);
    }

    @Test
    void areaOrderLosesADeadline() {
        var first = canvas("i", at("late192", 0, 0), at("late64", 0, 192)); // 192 + 64 px high
        var second = canvas("j", at("late128", 0, 0), at("u1", 0, 128), at("u2", 128, 128));

        var verdict = verdict(order(), List.of(first, second), List.of());

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.late()).isEqualTo(2); // u1 and u2: 40 ms, due at 20
    }

    @Test
    void deadlineOrderLosesArea() {
        // 128 + 64 px of the first canvas are used; 128 of the second, where 192 more do not fit
        var first = canvas("i", at("u1", 0, 0), at("u2", 128, 0), at("late64", 0, 128));
        var second = canvas("j", at("late128", 0, 0));
        var third = canvas("k", at("late192", 0, 0));

        var verdict = verdict(order(), List.of(first, second, third), List.of());

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.late()).isEqualTo(1); // late192: 60 ms, due at 42
    }

    @Test
    void theJointChoiceLosesNeither() {
        var first = canvas("i", at("u1", 0, 0), at("u2", 128, 0), at("late128", 0, 128));
        var second = canvas("j", at("late192", 0, 0), at("late64", 0, 192));

        var verdict = verdict(order(), List.of(first, second), List.of());

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.misses()).isZero();
    }

    @Test
    void cropExitBatchAndCanvasTogetherAnswerEverything() {
        assertThat(Oracle.optimum(everythingMandatory(shipped("talk-joint/talk-joint"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas", "batching", "exits", "resizing"})
    void withoutOneOfThemSomethingIsMissed(String part) {
        var instance = shipped("talk-joint/talk-joint-without-" + part);

        assertThat(Oracle.optimum(everythingMandatory(instance))).isEmpty();
    }

    /**
     * 100 ms hold ten dense layers; a layer of which 1 % is left takes more than 1 % of the time.
     */
    @ParameterizedTest(name = "{0}: {1} of 120")
    @CsvSource({
        "dense, 10",
        "100x100, 19", // 100 / 5.17
        "100x1000, 34", // 100 / 2.91
        "1000x100, 29", // 100 / 3.36
        "1000x1000, 85" // 100 / 1.17, and not 1000
    })
    void pruningLinksBuysLessThanItsFraction(String layer, int answered) {
        var instance = shipped("talk-sparse/talk-sparse-" + layer);
        var network = instance.devices().getFirst().networks().getFirst();
        var inputs = new ArrayList<Input>();
        for (var task : instance.tasks())
            inputs.add(new Input(task.id(), network.id(), List.of(new Placement.Crop(task.id()))));

        var verdict = verdict(instance, inputs, List.of());

        // one network, one device, one deadline: back to back from 0 is the best there is
        assertThat(verdict.valid()).isTrue();
        assertThat(instance.tasks().size() - verdict.misses()).isEqualTo(answered);
    }

    @ParameterizedTest(name = "{0} kB: {1}")
    @CsvSource({
        "10, 3.15", // two at q5: (4 + 3) x .45
        "40, 7.2", // all at q20: 10 x .72
        "80, 8.55", // three at q50, one at q5: 9 x .9 + .45; one quality for all gets 8.1
        "160, 9.31", // two at q90, one at q50, one at q20: 7 x .97 + 2 x .9 + .72
        "240, 9.7" // all at q90: 10 x .97
    })
    void bandwidthBuysAccuracy(int kilobytes, String utility) {
        assertThat(best("talk-uplink", kilobytes + "kB")).isEqualTo(utility);
    }

    /** Inputs one after the other from 0, each a launch of its own. */
    private static Verdict verdict(Instance instance, List<Input> inputs, List<String> rejected) {
        var device = instance.devices().getFirst();
        var launches = new ArrayList<Launch>();
        long clock = 0;
        for (var input : inputs) {
            var network =
                    device.networks().stream()
                            .filter(n -> n.id().equals(input.network()))
                            .findFirst()
                            .orElseThrow();
            long end = clock + device.duration(network, 1, 1);
            launches.add(new Launch(clock, end, network.id(), 1, List.of(input.id())));
            clock = end;
        }
        return Checker.check(
                instance,
                new Schedule(
                        instance.name(),
                        Optional.empty(),
                        Optional.empty(),
                        inputs,
                        launches,
                        rejected));
    }

    private static Instance everythingMandatory(Instance instance) {
        return Build.tasks(
                instance,
                instance.tasks().stream().map((Task task) -> Build.must(task, 1)).toList());
    }

    private static Instance order() {
        return shipped("talk-canvas-order/talk-canvas-order");
    }

    private static Input canvas(String id, Placement... placements) {
        return new Input(id, "canvas256", List.of(placements));
    }

    private static Placement at(String task, int x, int y) {
        return new Placement.OnCanvas(task, Scale.ONE, x, y);
    }

    private static String best(String family, String rest) {
        var file = Path.of("instances", family, "best", family + "-" + rest + ".json");
        return Schedules.read(file).provenance().flatMap(Provenance::utility).orElseThrow() + "";
    }

    private static Instance shipped(String name) {
        return Instances.read(Path.of("instances", name + ".json"));
    }
}
