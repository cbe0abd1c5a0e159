package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.detections.Logs.converted;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.inImages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Logs;
import org.fovea.detections.tasks.Conversion;
import org.fovea.detections.tasks.ImportPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoloTest {

    private static final ImportPlan IMAGES = inImages(200, 100);

    @TempDir Path folder;

    @Test
    void sharesOfTheImageBecomePixels() {
        // centre 0.5 x 200 = 100, half a width 0.1 x 200 / 2 = 10; centre 50, half a height 10
        assertThat(Logs.tasks("yolo", "2 0.5 0.5 0.1 0.2\n", IMAGES))
                .containsExactly("log-1 0..100000 20x20 at 90,40");
    }

    @Test
    void aScoreMayFollow() {
        assertThat(Logs.tasks("yolo", "2 0.5 0.5 0.1 0.2 0.87\n", IMAGES)).hasSize(1);
    }

    @Test
    void whatReachesBeyondTheImageIsClipped() {
        var tally = converted("yolo", "0 0 0.5 0.1 0.2\n0 -0.2 0.5 0.1 0.2\n", IMAGES).tally();

        assertThat(tally.clipped()).isEqualTo(1);
        assertThat(tally.kept()).isEqualTo(2 - 1);
    }

    @Test
    void aFolderIsARecordingAndNamesOfClassesAreNoFrame() throws IOException {
        Files.writeString(folder.resolve("clip_3.txt"), "0 0.5 0.5 0.1 0.2\n");
        Files.writeString(folder.resolve("clip_12.txt"), "0 0.5 0.5 0.1 0.2 0.9\n");
        Files.writeString(folder.resolve("classes.txt"), "person\n");

        var instance =
                Conversion.of(Importers.named("yolo"), DetectorLog.at(folder), IMAGES).instance();

        assertThat(instance.tasks().stream().map(Logs::shown))
                .containsExactly(
                        "clip_3-1 0..100000 20x20 at 90,40",
                        "clip_12-1 900000..1000000 20x20 at 90,40");
    }

    @Test
    void theSizeOfTheImageIsNeeded() {
        assertThat(errors("yolo", "0 0.5 0.5 0.1 0.2\n"))
                .containsExactly(
                        "log.txt: found boxes in shares of an image of unknown size, expected the size"
                                + " of the image; give it as --image WIDTHxHEIGHT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0.5 0.5 0.1 | log.txt:1:11: found 4 columns, expected 5 to 6 columns: class cx cy"
                        + " width height [score]",
                "0 0.5 0.5 -0.1 0.2 | log.txt:1:11: found -0.1, expected a width above 0",
                "0 0.5 0.5 0.1 0 | log.txt:1:15: found 0, expected a height above 0",
                "0 320 0.5 0.1 0.2 | log.txt:1:3: found 320, expected a share of the image from 0 to"
                        + " 1: cx; these are pixels? Import them as csv",
                "0 0.5 0.5 32 0.2 | log.txt:1:11: found 32, expected a share of the image from 0 to 1:"
                        + " width; these are pixels? Import them as csv",
                "person 0.5 0.5 0.1 0.2 | log.txt:1:1: found \"person\", expected a number: the class,"
                        + " counted from 0",
                "-1 0.5 0.5 0.1 0.2 | log.txt:1:1: found -1, expected an integer from 0 to 1000000000:"
                        + " the class, counted from 0"
            })
    void aMistakeIsToldWithItsPlace(String line, String error) {
        assertThat(errors("yolo", line + "\n", IMAGES)).containsExactly(error);
    }

    @Test
    void anEmptyFileAloneIsRefused() {
        assertThat(errors("yolo", "", IMAGES)).singleElement().asString().contains("an empty file");
    }
}
