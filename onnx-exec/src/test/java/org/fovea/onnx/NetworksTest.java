package org.fovea.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.execution.Overrun;
import org.fovea.execution.flat.FlatPlan;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;
import org.fovea.execution.reference.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ONNX Runtime computes, against double precision. */
class NetworksTest {

    private static final Picture FRAME = Picture.drawn(300, 200, 7);
    private static final double TOLERANCE = 1e-5; // relative L2 error of fp32

    /** Two inputs through all stages, the second in the first's batch. */
    private static FlatPlan plan(Shape shape, List<Rectangle> shown, Overrun overrun) {
        var launches =
                java.util.stream.IntStream.rangeClosed(1, shape.stages())
                        .mapToObj(stage -> new FlatPlan.Launch(0, stage, 0, 2, 0, stage * 1_000L))
                        .toList();
        var entries =
                List.of(
                        new FlatPlan.Entry(0, 0, 0, shown.size(), Long.MAX_VALUE),
                        new FlatPlan.Entry(1, 1, 0, shown.size(), 1_000_000));
        return new FlatPlan(
                List.of(shape),
                List.of(FRAME),
                launches,
                List.of(2_000_000L, 3_000_000L),
                entries,
                shown,
                2,
                overrun,
                100_000);
    }

    private static Shape shape(int width, int height, int stem, int blocks) {
        return new Shape(width, height, 4, 32, blocks, 10, stem, 2, 2, 11);
    }

    @ParameterizedTest(name = "{0} x {1} px, stem {2}, {3} blocks a stage")
    @CsvSource({"32, 32, 3, 1", "19, 26, 3, 2", "64, 64, 7, 1", "75, 50, 7, 2"})
    void everyStageAgreesWithDoublePrecision(int width, int height, int stem, int blocks)
            throws Exception {
        var whole = List.of(new Rectangle(0, 31, 17, 120, 90, 0, 0, width, height));
        agrees(shape(width, height, stem, blocks), whole);
    }

    @ParameterizedTest(name = "canvas, stem {0}")
    @CsvSource({"3", "7"})
    void objectsOnACanvasAgreeWithDoublePrecision(int stem) throws Exception {
        agrees(
                shape(96, 96, stem, 1),
                List.of(
                        new Rectangle(0, 31, 17, 120, 90, 0, 0, 40, 30),
                        new Rectangle(0, 100, 50, 60, 90, 64, 32, 25, 61)));
    }

    private static void agrees(Shape shape, List<Rectangle> shown) throws Exception {
        var reference = new Reference(shape, List.of(FRAME));
        try (var networks = Networks.of(plan(shape, shown, Overrun.HOLD), List.of(), 1)) {
            var network = networks.at(0);
            var expected = reference.compose(shown);
            network.compose(0, shown);
            network.compose(1, shown);
            for (int stage = 1; stage <= shape.stages(); stage++) {
                network.run(stage, 1, 0);
                expected = reference.stage(stage, expected, shown);
                assertClose(planes(expected), network.features(0));
                for (int r = 0; r < shown.size(); r++) {
                    float[] own =
                            java.util.Arrays.copyOfRange(network.logits(1), r * 10, r * 10 + 10);
                    assertClose(reference.logits(stage, expected, shown.get(r)), own);
                }
            }
        }
    }

    private static double[] planes(Reference.Features of) {
        double[] planes = new double[of.values().length];
        int positions = of.width() * of.height();
        for (int p = 0; p < positions; p++)
            for (int c = 0; c < of.channels(); c++)
                planes[c * positions + p] = of.values()[p * of.channels() + c];
        return planes;
    }

    private static void assertClose(double[] expected, float[] actual) {
        double error = 0;
        double size = 0;
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            error += (expected[i] - actual[i]) * (expected[i] - actual[i]);
            size += expected[i] * expected[i];
        }
        assertThat(size).isPositive();
        assertThat(Math.sqrt(error / size)).isLessThanOrEqualTo(TOLERANCE); // NaN is not
    }

    @Test
    void aPlanFileRunsByTheRulesOfItsPolicy(@TempDir Path folder) throws Exception {
        var whole = List.of(new Rectangle(0, 0, 0, 50, 50, 0, 0, 32, 32));
        var plan = plan(shape(32, 32, 3, 1), whole, Overrun.SHORTEN);
        plan.write(folder.resolve("plan"));

        assertThat(PlanFile.read(folder.resolve("plan")).launches()).isEqualTo(plan.launches());
        assertThat(PlanFile.read(folder.resolve("plan")).entries()).isEqualTo(plan.entries());
        int exit =
                Main.run(
                        folder.resolve("plan").toString(),
                        folder.resolve("records").toString(),
                        "1");
        byte[] records = Files.readAllBytes(folder.resolve("records"));

        assertThat(exit).isZero();
        assertThat(records[8]).isEqualTo((byte) 2); // ended
        for (int l = 0; l < 4; l++) {
            assertThat(records[128 + 48 * l + 40]).isEqualTo((byte) 1); // ran,
            assertThat(records[128 + 48 * l + 44]).isEqualTo((byte) 1); // without the late one
        }
        assertThat(records[128 + 48 * 4]).isEqualTo((byte) 1);
        assertThat(records[128 + 48 * 4 + 1]).isZero();
    }

    @Test
    void modelsOfTheUserStandForTheStages(@TempDir Path folder) throws Exception {
        var whole = List.of(new Rectangle(0, 0, 0, 50, 50, 0, 0, 32, 32));
        var shape = new Shape(32, 32, 1, 32, 1, 10, 3, 2, 2, 11);
        var file = folder.resolve("n.s1.onnx");
        Files.write(file, StageModel.of(shape, new Weights(shape), 1, false));
        var plan = plan(shape, whole, Overrun.HOLD);
        try (var own = Networks.of(plan, List.of(), 1);
                var users = Networks.of(plan, List.of(file), 1)) {
            for (var networks : List.of(own, users)) {
                networks.at(0).compose(0, whole);
                networks.at(0).run(1, 0);
            }

            assertThat(users.at(0).logits(0)).isEqualTo(own.at(0).logits(0)).hasSize(10);
        }
    }
}
