package org.fovea.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.network;
import static org.fovea.fixture.Build.scaled;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.fovea.fixture.Build.volumeTask;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.instance.Device;
import org.fovea.instance.Feed;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.packing.packer.Packers;
import org.fovea.problem.CanvasShape;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final long CHARGE = 1L << 40;

    @Test
    void aCropBearsAllOfItsInput() {
        var net = Network.crop("net", 8, stages(us(5)), at(8, "1"));

        assertThat(share(net, task("a", 0, 9, 8))).isEqualTo(CHARGE);
    }

    @Test
    void onAFullCanvasObjectsBearTheirArea() {
        // Three of 10 x 10 on 10 x 20, apart in time from each other: a half each is less than all.
        var net =
                network(
                        "net",
                        new Feed.RectangleCanvas(0, 1),
                        10,
                        20,
                        stages(us(5)),
                        scaled(16, "1", "1"));

        assertThat(share(net, task("a", 0, 9, 10), task("b", 0, 9, 10), task("c", 0, 9, 10)))
                .isEqualTo(CHARGE / 2);
    }

    @Test
    void fewObjectsOnALargeCanvasBearEqualParts() {
        var net =
                network(
                        "net",
                        new Feed.RectangleCanvas(0, 1),
                        100,
                        100,
                        stages(us(5)),
                        scaled(16, "1", "1"));

        assertThat(share(net, task("a", 0, 9, 10))).isEqualTo(CHARGE);
        assertThat(share(net, task("a", 0, 9, 10), task("b", 0, 9, 10))).isEqualTo(CHARGE / 2);
    }

    @Test
    void paddingAndAlignmentEnlargeTheArea() {
        // 10 + 4 px take 2 units of 8, 20 + 4 take 3: each of 3 tasks (2 x 2) / (3 x 3).
        var net =
                network(
                        "net",
                        new Feed.RectangleCanvas(4, 8),
                        20,
                        20,
                        stages(us(5)),
                        scaled(16, "1", "1"));
        long share = share(net, task("a", 0, 9, 10), task("b", 0, 9, 10), task("c", 0, 9, 10));

        assertThat(share).isBetween(CHARGE * 4 / 9 - (CHARGE >> 28), CHARGE * 4 / 9);
    }

    @Test
    void bareVolumesBearTheirVolume() {
        var net =
                network(
                        "net",
                        new Feed.VolumeCanvas(4, 8),
                        20,
                        20,
                        stages(us(5)),
                        scaled(16, "1", "1"));

        assertThat(
                        share(
                                net,
                                volumeTask("a", 0, 9, 200),
                                volumeTask("b", 0, 9, 100),
                                volumeTask("c", 0, 9, 100)))
                .isEqualTo(CHARGE / 2);
    }

    /** Whatever fits one canvas together bears at most all of it. */
    @Test
    void sharesOfAPackingSumToAtMostOne() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var feed = new Feed.RectangleCanvas(random.nextInt(6), 1 + random.nextInt(8));
            var net =
                    network(
                            "net",
                            feed,
                            20 + random.nextInt(20),
                            20 + random.nextInt(20),
                            stages(us(5)),
                            scaled(16, "1", "1"));
            var tasks =
                    IntStream.range(0, 30)
                            .mapToObj(i ->
                                    task(
                                            "t" + i,
                                            0,
                                            9,
                                            1 + random.nextInt(16),
                                            1 + random.nextInt(16)))
                            .toArray(Task[]::new);
            var problem = Problem.of(instance("full", Device.of("gpu", List.of(16), net), tasks));
            var shares = new Shares(problem, new Reach(problem));
            int[] width = IntStream.range(0, 30).map(t -> problem.width(t, 0)).toArray();
            int[] height = IntStream.range(0, 30).map(t -> problem.height(t, 0)).toArray();

            var packing = Packers.GAP_FIRST.pack(CanvasShape.of(net), width, height);

            assertThat(
                            IntStream.range(0, 30)
                                    .filter(packing::placed)
                                    .mapToLong(t -> shares.of(t, 0, CHARGE))
                                    .sum())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(CHARGE);
        }
    }

    /** Of the first task. */
    private static long share(Network net, Task... tasks) {
        var problem =
                Problem.of(instance("one", Device.of("gpu", List.of(16), only16(net)), tasks));
        return new Shares(problem, new Reach(problem)).of(0, problem.mode(0, 0), CHARGE);
    }

    private static Network only16(Network net) {
        return net.feed().canvas() ? net : Network.crop("net", 8, net.stages(), at(16, "1"));
    }
}
