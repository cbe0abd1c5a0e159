package org.fovea.execution.libfovea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fovea.execution.Availability;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every backend of the library must compute: the contract, on whichever can run here. */
class NetworksTest {

    private static final Picture FRAME = Picture.drawn(300, 200, 7);

    /** Relative L2 error over the whole network: fp32, and fp16 with sums in fp32. */
    private static double tolerance(Kind kind) {
        return kind == Kind.CPU ? 1e-5 : 5e-3;
    }

    private interface Work {
        void on(Libfovea.Opened device);
    }

    private static void with(Kind kind, Work work) {
        var here = Installation.here();
        assumeTrue(here.isPresent(), "libfovea is not built");
        try (var library = new Libfovea(here.get().library())) {
            var found = library.probe(kind);
            assumeTrue(found instanceof Availability.Available, () -> kind + ": " + found);
            try (var device = library.open(kind, 2)) {
                work.on(device);
            }
        }
    }

    private static Shape shape(int width, int height, int stem, int blocks) {
        return new Shape(width, height, 4, 32, blocks, 10, stem, 4, 6, 11);
    }

    @ParameterizedTest(name = "{0}: {1} x {2} px, stem {3}, {4} blocks a stage")
    @CsvSource({
        "CPU, 32, 32, 3, 1", "CPU, 19, 26, 3, 2", "CPU, 64, 64, 7, 1", "CPU, 75, 50, 7, 2",
        "CUDA, 32, 32, 3, 1", "CUDA, 19, 26, 3, 2", "CUDA, 64, 64, 7, 1", "CUDA, 75, 50, 7, 2",
        "EMULATION, 16, 16, 3, 1", "EMULATION, 11, 14, 3, 2", "EMULATION, 32, 32, 7, 1",
                "EMULATION, 39, 30, 7, 2"
    })
    void everyOperationAgreesWithDoublePrecision(
            Kind kind, int width, int height, int stem, int blocks) {
        with(
                kind,
                device -> {
                    var shape = shape(width, height, stem, blocks);
                    var whole = new Rectangle(0, 31, 17, 120, 90, 0, 0, width, height);
                    var reference = new Reference(shape, List.of(FRAME));
                    device.upload(FRAME);
                    int network = device.create(shape);
                    device.compose(network, 3, List.of(whole));
                    var features = reference.compose(List.of(whole));
                    assertClose(
                            kind,
                            features.values(),
                            device.features(network, 3, 0, shape.level(0).size()));
                    for (int stage = 1; stage <= 4; stage++) {
                        device.runStage(network, stage, 3);
                        features = reference.stage(stage, features, List.of(whole));
                        assertClose(
                                kind,
                                features.values(),
                                device.features(network, 3, stage, shape.level(stage).size()));
                        assertClose(
                                kind,
                                reference.logits(stage, features, whole),
                                device.logits(network, 3, shape.classes()));
                    }
                });
    }

    private static void assertClose(Kind kind, double[] expected, float[] actual) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            error += (expected[i] - actual[i]) * (expected[i] - actual[i]);
            size += expected[i] * expected[i];
        }
        assertThat(size).isPositive();
        assertThat(Math.sqrt(error / size)).isLessThanOrEqualTo(tolerance(kind)); // NaN is not
    }

    @ParameterizedTest
    @EnumSource
    void aCropAnswersTheSameWhateverBatchItJoins(Kind kind) {
        with(
                kind,
                device -> {
                    device.upload(FRAME);
                    int network = device.create(shape(32, 32, 3, 1));
                    for (int slot = 0; slot < 6; slot++)
                        device.compose(
                                network,
                                slot,
                                List.of(new Rectangle(0, 10 * slot, slot, 50, 60, 0, 0, 32, 32)));
                    var alone = new ArrayList<float[]>();
                    for (int slot : List.of(1, 4, 5)) {
                        device.runStage(network, 1, slot);
                        device.runStage(network, 2, slot);
                        alone.add(device.logits(network, slot, 10));
                    }
                    device.runStage(network, 1, 5, 0, 4);
                    device.runStage(network, 1, 1, 2, 3);
                    device.runStage(network, 2, 4, 1, 3, 5); // survivors of both

                    assertThat(device.logits(network, 1, 10)).isEqualTo(alone.get(0));
                    assertThat(device.logits(network, 4, 10)).isEqualTo(alone.get(1));
                    assertThat(device.logits(network, 5, 10)).isEqualTo(alone.get(2));
                });
    }

    @ParameterizedTest
    @EnumSource
    void anObjectOnACanvasHasExactlyTheFeaturesOfItsOwnCrop(Kind kind) {
        int side = kind == Kind.EMULATION ? 64 : 160;
        for (long seed = 1; seed <= (kind == Kind.EMULATION ? 2 : 8); seed++) {
            long drawn = seed;
            with(kind, device -> canvasAgainstCrops(device, side, drawn));
        }
    }

    /**
     * Objects in a grid of cells, each on the stride of the exit and a stride away from the next.
     */
    private static void canvasAgainstCrops(Libfovea.Opened device, int side, long seed) {
        var random = new Random(seed);
        int exit = 1 + random.nextInt(3);
        int stem = random.nextBoolean() ? 3 : 7;
        var shape = new Shape(side, side, exit, 32, 1, 10, stem, 1, 1, seed);
        int stride = shape.level(exit).stride();
        int cell = side / 2 / stride * stride;
        var objects = new ArrayList<Rectangle>();
        for (int i = 0; i < 4; i++) {
            int width = 8 + random.nextInt(Math.max(1, cell - stride - 8));
            int height = 8 + random.nextInt(Math.max(1, cell - stride - 8));
            int x =
                    i % 2 * cell
                            + random.nextInt(Math.ceilDiv(cell - stride - width + 1, stride))
                                    * stride;
            int y =
                    i / 2 * cell
                            + random.nextInt(Math.ceilDiv(cell - stride - height + 1, stride))
                                    * stride;
            objects.add(
                    new Rectangle(
                            0,
                            random.nextInt(100),
                            random.nextInt(60),
                            90,
                            80,
                            x,
                            y,
                            width,
                            height));
        }
        device.upload(FRAME);
        int canvas = device.create(shape);
        device.compose(canvas, 0, objects);
        for (int stage = 1; stage <= exit; stage++) device.runStage(canvas, stage, 0);
        var level = shape.level(exit);
        float[] features = device.features(canvas, 0, exit, level.size());
        float[] logits = device.logits(canvas, 0, 4 * 10);
        for (int i = 0; i < 4; i++) {
            var r = objects.get(i);
            var own = new Shape(r.width(), r.height(), exit, 32, 1, 10, stem, 1, 1, seed);
            int crop = device.create(own);
            var alone = new Rectangle(0, r.fromX(), r.fromY(), 90, 80, 0, 0, r.width(), r.height());
            device.compose(crop, 0, List.of(alone));
            for (int stage = 1; stage <= exit; stage++) device.runStage(crop, stage, 0);
            float[] expected = device.features(crop, 0, exit, own.level(exit).size());

            assertThat(part(features, level, r, own.level(exit)))
                    .as("seed %d, object %d, exit %d, stem %d", seed, i, exit, stem)
                    .isEqualTo(expected);
            assertThat(Arrays.copyOfRange(logits, i * 10, (i + 1) * 10))
                    .isEqualTo(device.logits(crop, 0, 10));
        }
    }

    private static float[] part(float[] canvas, Shape.Level level, Rectangle at, Shape.Level own) {
        float[] part = new float[own.size()];
        for (int y = 0; y < own.height(); y++) {
            int from =
                    ((at.y() / level.stride() + y) * level.width() + at.x() / level.stride())
                            * own.channels();
            System.arraycopy(
                    canvas,
                    from,
                    part,
                    y * own.width() * own.channels(),
                    own.width() * own.channels());
        }
        return part;
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotExistIsRefused(Kind kind) {
        with(
                kind,
                device -> {
                    device.upload(FRAME);
                    int network = device.create(shape(32, 32, 3, 1));
                    var whole = List.of(new Rectangle(0, 0, 0, 50, 50, 0, 0, 32, 32));
                    device.compose(network, 0, whole);

                    assertRefused("does not exist", () -> device.compose(network, 6, whole));
                    assertRefused("does not exist", () -> device.compose(network + 1, 0, whole));
                    assertRefused(
                            "does not exist",
                            () ->
                                    device.compose(
                                            network,
                                            0,
                                            List.of(new Rectangle(1, 0, 0, 50, 50, 0, 0, 32, 32))));
                    assertRefused(
                            "leaves",
                            () ->
                                    device.compose(
                                            network,
                                            0,
                                            List.of(
                                                    new Rectangle(
                                                            0, 0, 151, 50, 50, 0, 0, 32, 32))));
                    assertRefused(
                            "leaves",
                            () ->
                                    device.compose(
                                            network,
                                            0,
                                            List.of(new Rectangle(0, 0, 0, 50, 50, 1, 0, 32, 32))));
                    assertRefused(
                            "leaves",
                            () ->
                                    device.compose(
                                            network,
                                            0,
                                            List.of(
                                                    new Rectangle(
                                                            0,
                                                            0,
                                                            0,
                                                            50,
                                                            Integer.MAX_VALUE,
                                                            0,
                                                            0,
                                                            32,
                                                            32))));
                    assertRefused("does not exist", () -> device.runStage(network, 5, 0));
                    assertRefused("does not exist", () -> device.runStage(network, 1, 0, 0));
                    assertRefused("does not exist", () -> device.runStage(network, 1, -1));
                    assertRefused(
                            "before the one that feeds it", () -> device.runStage(network, 2, 0));
                    assertRefused(
                            "before the one that feeds it", () -> device.runStage(network, 1, 1));
                    assertRefused("out of range", () -> device.features(network, 0, 0, 5));
                    assertRefused("out of range", () -> device.create(shape(4, 32, 3, 1)));
                    assertRefused("out of range", () -> device.create(shape(32, 32, 5, 1)));
                });
    }

    private static void assertRefused(
            String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aFileThatIsNoLibraryIsRefused() {
        assertThatThrownBy(() -> new Libfovea(java.nio.file.Path.of("absent.so").toAbsolutePath()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
