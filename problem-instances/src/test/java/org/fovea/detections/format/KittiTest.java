package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Logs;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.Dropped;
import org.fovea.input.InvalidInput;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KittiTest {

    private static final String CAR =
            "Car 0.00 0 -1.58 587.01 173.33 614.12 200.12 1.65 1.67 3.64 -0.65 1.71 46.70 -1.59";
    private static final String DONT_CARE =
            "DontCare -1 -1 -10 503.89 169.71 590.61 190.13 -1 -1 -1 -1000 -1000 -1000 -10";

    @TempDir Path folder;

    @Test
    void aLabelFileIsOneFrameAndItsDontCareRegionsAreDropped() {
        var conversion = converted("kitti", CAR + "\n" + DONT_CARE + "\n");

        // pixels 587 to 614 and 173 to 200
        assertThat(conversion.instance().tasks().stream().map(Logs::shown))
                .containsExactly("log-1 0..100000 28x28 at 587,173");
        assertThat(conversion.tally().dropped()).isEqualTo(Map.of(Dropped.IGNORED, 1L));
    }

    @Test
    void resultsHaveAScore() {
        assertThat(tasks("kitti", CAR + " 0.95\n")).hasSize(1);
        assertThat(errors("kitti", CAR + " sure\n"))
                .containsExactly("log.txt:1:84: found \"sure\", expected a number: column 16");
    }

    @Test
    void tracksHaveFramesCountedFromZero() {
        assertThat(tasks("kitti", "0 0 " + CAR + "\n0 -1 " + DONT_CARE + "\n2 0 " + CAR + "\n"))
                .containsExactly(
                        "0-1 0..100000 28x28 at 587,173 track 0",
                        "2-1 200000..300000 28x28 at 587,173 track 0");
    }

    @Test
    void aFolderHasAFileAFrameAndAFrameWithoutOneIsEmpty() throws IOException {
        Files.writeString(folder.resolve("000007.txt"), CAR + "\n");
        Files.writeString(folder.resolve("000010.txt"), CAR + "\n");
        Files.writeString(folder.resolve("000008.txt"), "");
        Files.writeString(folder.resolve("readme.md"), "no labels");

        assertThat(imported())
                .containsExactly(
                        "000007-1 0..100000 28x28 at 587,173",
                        "000010-1 300000..400000 28x28 at 587,173");
    }

    @Test
    void filesThatAreNotNumberedAreFramesInOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("bridge.txt"), CAR + "\n");
        Files.writeString(folder.resolve("a street.txt"), CAR + "\n");

        assertThat(imported())
                .containsExactly(
                        "0-1 0..100000 28x28 at 587,173",
                        "bridge-1 100000..200000 28x28 at 587,173");
    }

    @Test
    void recordingsOfTracksAreNamedOneByOne() throws IOException {
        Files.writeString(folder.resolve("0000.txt"), "0 1 " + CAR + "\n");

        assertThatThrownBy(this::imported)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("0000.txt:1:1: found 17 columns, expected 15 or 16 columns")
                .hasMessageContaining("name one of them");
    }

    @Test
    void aFolderWithoutLabelsIsRefused() {
        assertThatThrownBy(this::imported)
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("a folder without .txt files");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Car 0 0 0 10 10 5 20 1 1 1 1 1 1 1 | log.txt:1:17: found 5, expected a right edge"
                        + " beyond the left one",
                "Car 0 0 0 10 10 20 10 1 1 1 1 1 1 1 | log.txt:1:20: found 10, expected a bottom edge"
                        + " below the top one",
                "Car 0 0 0 10 10 20 20 1 1 1 1 1 | log.txt:1:31: found 13 columns, expected 15 to 18"
                        + " columns: [frame track] type truncated occluded alpha left top right bottom,"
                        + " 7 of the box in space, [score]",
                "Car 0 x 0 10 10 20 20 1 1 1 1 1 1 1 | log.txt:1:7: found \"x\", expected a number:"
                        + " column 3",
                "-1 4 Car 0 0 0 1 1 2 2 1 1 1 1 1 1 1 | log.txt:1:1: found -1, expected an integer"
                        + " from 0 to 1000000000: the frame, counted from 0"
            })
    void aMistakeIsToldWithItsPlace(String line, String error) {
        assertThat(errors("kitti", line + "\n")).containsExactly(error);
    }

    @Test
    void aFrameOutOfOrderAndAnEmptyFileAreRefused() {
        assertThat(errors("kitti", "5 1 " + CAR + "\n4 1 " + CAR + "\n"))
                .singleElement()
                .asString()
                .contains("log.txt:2:1: found 4, expected a frame not before the last one");
        assertThat(errors("kitti", "")).singleElement().asString().contains("an empty file");
    }

    private java.util.List<String> imported() {
        return Conversion.of(Importers.named("kitti"), DetectorLog.at(folder), Logs.PLAN)
                .instance()
                .tasks()
                .stream()
                .map(Logs::shown)
                .toList();
    }
}
