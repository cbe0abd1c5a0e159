package org.fovea.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.volumeTask;
import static org.fovea.rules.Hand.canvas;
import static org.fovea.rules.Hand.found;
import static org.fovea.rules.Hand.in;
import static org.fovea.rules.Hand.on;
import static org.fovea.rules.Hand.schedule;
import static org.fovea.rules.Hand.told;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fovea.fixture.Build;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.instance.Feed;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackingTest {

    private static final Task WIDE = task("wide", 0, 99, 6, 4);
    private static final Task HIGH = task("high", 0, 99, 4, 6);
    private static final Task BARE = volumeTask("bare", 0, 99, 30);

    private static final Network LOOSE = sheet("loose", 0, 1);
    private static final Network PADDED = sheet("padded", 2, 1);
    private static final Network GRID = sheet("grid", 0, 4);
    private static final Network POOL =
            network(
                    "pool",
                    new Feed.VolumeCanvas(9, 5),
                    12,
                    5,
                    stages(us(10)),
                    scaled(8, "1", "0.5"),
                    scaled(8, "0.5", "0.4"));

    private static final Instance INSTANCE =
            Build.instance(
                    "canvases",
                    Device.of("gpu", List.of(8), LOOSE, PADDED, GRID, POOL),
                    WIDE,
                    HIGH,
                    BARE);

    /** A canvas of 12 x 8 px. */
    private static Network sheet(String id, int padding, int alignment) {
        return network(
                id,
                new Feed.RectangleCanvas(padding, alignment),
                12,
                8,
                stages(us(10)),
                scaled(8, "1", "0.5"),
                scaled(8, "0.5", "0.4"));
    }

    private static List<String> packing(String network, Placement... placements) {
        return told(
                new Packing(),
                INSTANCE,
                schedule(INSTANCE, List.of(canvas("x", network, placements))));
    }

    @ParameterizedTest(name = "6 x 4 px at {0}, {1}: {2} violations")
    @CsvSource({
        "0, 0, 0",
        "6, 4, 0",
        "7, 4, 1",
        "6, 5, 1",
        "7, 5, 1",
        "2147483647, 0, 1",
        "0, 2147483647, 1"
    })
    void objectsLieInside(int x, int y, int violations) {
        assertThat(packing("loose", on("wide", "1", x, y))).hasSize(violations);
    }

    @ParameterizedTest(name = "grid of 4 px, at {0}, {1}: {2} violations")
    @CsvSource({"0, 0, 0", "4, 4, 0", "3, 4, 1", "4, 3, 1", "3, 3, 1"})
    void objectsStartOnTheGrid(int x, int y, int violations) {
        assertThat(packing("grid", on("wide", "1", x, y))).hasSize(violations);
    }

    @ParameterizedTest(name = "{0}: second object at {1}, {2}: {3} violations")
    @CsvSource({
        "loose, 6, 0, 0", // touching is legal
        "loose, 5, 0, 1",
        "loose, 0, 0, 1",
        "padded, 8, 0, 0", // 6 + 2
        "padded, 7, 0, 1"
    })
    void objectsAreApartHorizontally(String network, int x, int y, int violations) {
        assertThat(packing(network, on("wide", "1", 0, 0), on("high", "1", x, y)))
                .hasSize(violations);
        assertThat(packing(network, on("high", "1", x, y), on("wide", "1", 0, 0)))
                .hasSize(violations);
    }

    @ParameterizedTest(name = "{0}: half size at {1}, {2}: {3} violations")
    @CsvSource({
        "loose, 0, 2, 0",
        "loose, 0, 1, 1",
        "padded, 0, 4, 0",
        "padded, 0, 3, 1",
        "padded, 1, 3, 1"
    })
    void objectsAreApartVertically(String network, int x, int y, int violations) {
        // 3 x 2 px and 2 x 3 px at half their size
        assertThat(packing(network, on("wide", "0.5", 0, 0), on("high", "0.5", x, y)))
                .hasSize(violations);
    }

    @Test
    void sentencesNameBothObjectsAndTheirPlaces() {
        assertThat(packing("loose", on("wide", "1", 0, 0), on("high", "1", 5, 1)))
                .containsExactly(
                        "Task \"high\" (4 x 6 px at 5, 1) and Task \"wide\" (6 x 4 px at 0, 0)"
                                + " on input \"x\" overlap.");
        assertThat(packing("padded", on("wide", "1", 0, 0), on("high", "1", 7, 1)))
                .containsExactly(
                        "Task \"high\" (4 x 6 px at 7, 1) and Task \"wide\" (6 x 4 px at 0, 0)"
                                + " on input \"x\" are less than 2 px apart.");
        assertThat(packing("grid", on("wide", "1", 9, 0)))
                .containsExactly(
                        "Task \"wide\" (6 x 4 px at 9, 0) does not lie inside input \"x\" of 12 x 8"
                                + " px.",
                        "Task \"wide\" (6 x 4 px at 9, 0) on input \"x\" does not start at"
                                + " multiples of 4 px.");
    }

    @Test
    void volumesSumToAtMostTheCanvass() {
        // 6 x 4 + 4 x 6 = 48 of 12 x 5 = 60; at scale 0.5 the bare 30 px^2 are ceil(7.5) = 8
        assertThat(packing("pool", in("wide", "1"), in("high", "1"), in("bare", "0.5"))).isEmpty();
        assertThat(packing("pool", in("wide", "1"), in("high", "0.5"), in("bare", "1")))
                .isEmpty(); // 24 + 6 + 30
        assertThat(packing("pool", in("wide", "1"), in("high", "1"), in("bare", "1")))
                .containsExactly(
                        "Objects of 78 px^2 in all lie on input \"x\", which has room for 60.");
    }

    @Test
    void whatCannotBeServedHasNoFootprint() {
        assertThat(packing("loose", on("wide", "0.75", 0, 0), on("high", "1", 0, 0)))
                .isEmpty(); // rule 10
        assertThat(packing("loose", on("bare", "1", 0, 0), on("high", "1", 0, 0)))
                .isEmpty(); // rule 10
        assertThat(packing("loose", on("wide", "1", -1, 0), on("high", "1", 0, 0)))
                .isEmpty(); // rule 0
        assertThat(packing("pool", in("wide", "0.75"), in("high", "1"), in("bare", "1"))).isEmpty();
    }

    @Test
    void theSweepFindsEveryObjectThatIsTooCloseToOneFurtherLeft() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int count = 2 + random.nextInt(12);
            int padding = random.nextInt(3);
            var tasks =
                    IntStream.range(0, count)
                            .mapToObj(t ->
                                    task(
                                            "t" + t,
                                            0,
                                            9,
                                            1 + random.nextInt(7),
                                            1 + random.nextInt(7)))
                            .toList();
            var net =
                    network(
                            "net",
                            new Feed.RectangleCanvas(padding, 1),
                            40,
                            40,
                            stages(us(1)),
                            scaled(8, "1", "1"));
            var instance =
                    Build.instance(
                            "random",
                            Device.of("gpu", List.of(8), net),
                            tasks.toArray(Task[]::new));
            var placements = new ArrayList<Placement>();
            for (var task : tasks)
                placements.add(on(task.id(), "1", random.nextInt(34), random.nextInt(34)));
            var schedule =
                    schedule(
                            instance,
                            List.of(canvas("x", "net", placements.toArray(Placement[]::new))));

            assertThat(found(new Packing(), instance, schedule))
                    .as("seed %d", seed)
                    .extracting(violation -> violation.ids().getFirst())
                    .containsExactlyInAnyOrderElementsOf(tooClose(tasks, placements, padding));
        }
    }

    /**
     * By comparing all pairs: who is too close to one that is further left, or as far and earlier
     * in the input.
     */
    private static List<String> tooClose(
            List<Task> tasks, List<Placement> placements, int padding) {
        var found = new ArrayList<String>();
        for (int i = 0; i < tasks.size(); i++) {
            for (int j = 0; j < tasks.size(); j++) {
                var a = (Placement.OnCanvas) placements.get(i);
                var b = (Placement.OnCanvas) placements.get(j);
                boolean before = b.x() < a.x() || (b.x() == a.x() && j < i);
                if (!before) continue;
                var sizeA = (Extent.Rectangle) tasks.get(i).object();
                var sizeB = (Extent.Rectangle) tasks.get(j).object();
                boolean beside = b.x() + sizeB.width() + padding <= a.x();
                boolean below =
                        a.y() + sizeA.height() + padding <= b.y()
                                || b.y() + sizeB.height() + padding <= a.y();
                if (beside || below) continue;
                found.add(a.task());
                break;
            }
        }
        return found;
    }

    @Test
    void manyObjectsOnOneSpotAreAsManyViolations() {
        int count = 20_000;
        var tasks =
                IntStream.range(0, count)
                        .mapToObj(t -> task("t" + t, 0, 9, 8))
                        .toArray(Task[]::new);
        var net = Network.canvas("net", 8, stages(us(1)), scaled(8, "1", "1"));
        var instance = Build.instance("pile", Device.of("gpu", List.of(8), net), tasks);
        var placements =
                IntStream.range(0, count)
                        .mapToObj(t -> on("t" + t, "1", 0, 0))
                        .toArray(Placement[]::new);

        assertThat(
                        found(
                                new Packing(),
                                instance,
                                schedule(instance, List.of(canvas("x", "net", placements)))))
                .hasSize(count - 1);
    }
}
