package org.fovea.detections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fovea.detections.format.Importers;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.detections.tasks.Dropped;
import org.fovea.detections.tasks.ImportPlan;
import org.fovea.detections.tasks.Selection;
import org.fovea.detections.tasks.Tally;
import org.fovea.detections.tasks.Weights;
import org.fovea.instance.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Logs that others published. Those of MOTChallenge are no part of the project: where they are
 * absent, their tests are skipped.
 */
class PublishedLogsTest {

    private static final Path MOT = Path.of("../../shared/data/mot");
    private static final Path COCO = Path.of("instances/coco/source/detections100.json");

    /**
     * The second line of each has an image half as wide and high, so that boxes reach beyond it.
     */
    @ParameterizedTest(name = "{0} in {2} x {3} px")
    @CsvSource({
        "KITTI-13, 10, 1242, 375, 945, 0, 0",
        "KITTI-13, 10, 621, 187, 945, 410, 532",
        "TUD-Campus, 25, 640, 480, 321, 0, 0",
        "TUD-Campus, 25, 320, 240, 321, 207, 114",
        "ETH-Bahnhof, 14, 640, 480, 6209, 0, 0",
        "ETH-Bahnhof, 14, 320, 240, 6209, 3597, 2587"
    })
    void detectionsOfMotChallenge(ArgumentsAccessor given) {
        var file = MOT.resolve(given.getString(0) + ".txt");
        assumeTrue(Files.exists(file), file + " is not here");
        var rate = new FrameRate(given.getLong(1), 1_000_000);
        var image = new ImageSize(given.getInteger(2), given.getInteger(3));

        var tally =
                imported(
                        "mot",
                        file,
                        new Camera(Optional.of(rate), Optional.of(image)),
                        Selection.ALL);

        long read = given.getLong(4);
        long outside = given.getLong(6);
        assertThat(tally.read()).isEqualTo(read);
        assertThat(tally.clipped()).isEqualTo(given.getLong(5));
        assertThat(tally.kept()).isEqualTo(read - outside);
        assertThat(tally.dropped())
                .isEqualTo(outside == 0 ? Map.of() : Map.of(Dropped.OUTSIDE, outside));
    }

    @Test
    void detectionsOnImagesOfCoco() {
        var tally =
                imported(
                        "coco",
                        COCO,
                        new Camera(Optional.empty(), Optional.empty()),
                        Selection.ALL);

        assertThat(tally).isEqualTo(new Tally(99, 734, 0, 734, Map.of()));
    }

    @Test
    void ofThemTheSureOnes() {
        var sure = new Selection(Optional.of(new BigDecimal("0.5")), 0, Limits.TIME);

        var tally = imported("coco", COCO, new Camera(Optional.empty(), Optional.empty()), sure);

        assertThat(tally.kept()).isEqualTo(368);
        assertThat(tally.dropped()).isEqualTo(Map.of(Dropped.SCORE, 734L - 368));
    }

    private static Tally imported(String format, Path file, Camera camera, Selection selection) {
        var plan =
                new ImportPlan(
                        "log",
                        Logs.PLAN.device(),
                        camera,
                        selection,
                        Deadlines.standard(),
                        Weights.standard());
        return Conversion.of(Importers.named(format), DetectorLog.at(file), plan).tally();
    }
}
