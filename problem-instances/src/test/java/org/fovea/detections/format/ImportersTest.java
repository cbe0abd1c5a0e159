package org.fovea.detections.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.detections.Logs.errors;
import static org.fovea.detections.Logs.inImages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Importer;
import org.fovea.detections.Logs;
import org.fovea.detections.tasks.Conversion;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every format. */
class ImportersTest {

    /** A sound file of each format. */
    static final Map<String, String> SOUND =
            Map.of(
                    "mot", "1,-1,10,20,30,40,0.9,-1,-1,-1\n",
                    "coco", "[{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}]",
                    "kitti", "Car 0 0 0 1 1 2 2 1 1 1 1 1 1 1\n",
                    "yolo", "0 0.5 0.5 0.1 0.2\n",
                    "csv", "frame,x,y,width,height\n0,1,1,5,5\n");

    @TempDir Path folder;

    static List<Importer> importers() {
        return Importers.all();
    }

    @Test
    void aNameNearOneIsProposed() {
        assertThatThrownBy(() -> Importers.named("kiti"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("did you mean \"kitti\"?");
    }

    @ParameterizedTest
    @MethodSource("importers")
    void readsItsOwnFilesAndTellsThoseOfOthersByTheirBeginning(Importer importer) {
        SOUND.forEach((format, text) -> {
            var errors = errors(importer.name(), text, inImages(640, 480));
            if (format.equals(importer.name())) assertThat(errors).isEmpty();
            else
                assertThat(errors)
                        .containsExactly(
                                "log.txt:1:1: found what looks like %s, expected a file of %s; did you mean fovea import %s?"
                                        .formatted(format, importer.name(), format));
        });
    }

    @ParameterizedTest
    @MethodSource("importers")
    void knowsFilesOfFovea(Importer importer) {
        var log = DetectorLog.at(Path.of("profiles/crops-and-canvas.json"));

        assertThatThrownBy(() -> Conversion.of(importer, log, inImages(640, 480)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("found a file of Fovea, expected a file of");
    }

    @ParameterizedTest
    @MethodSource("importers")
    void saysWhereAFileIsNoText(Importer importer) {
        for (byte[] bytes :
                List.of(
                        new byte[] {'1', ',', (byte) 0xFF, (byte) 0xD8},
                        new byte[] {'1', 0, ',', 0})) {
            var document =
                    Document.read(new java.io.ByteArrayInputStream(bytes), "log.txt", Path.of(""));
            assertThatThrownBy(() ->
                            Conversion.of(
                                    importer,
                                    new DetectorLog.OneFile(document),
                                    inImages(640, 480)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("expected UTF-8 text");
        }
    }

    @ParameterizedTest
    @MethodSource("importers")
    void refusesALineThatNoFormatHas(Importer importer) {
        if (importer.name().equals("coco")) return; // may be one line however long
        String sound = SOUND.getOrDefault(importer.name(), "");

        assertThat(errors(importer.name(), sound + "1".repeat(20_000), inImages(640, 480)))
                .containsExactly(
                        "log.txt:%d:1: found a line of more than 10000 bytes, expected lines of at most 10000 bytes"
                                .formatted(sound.lines().count() + 1));
    }

    @Test
    void aRecordingInOneFileIsNoFolder() {
        for (String name : List.of("mot", "coco", "csv"))
            assertThatThrownBy(() ->
                            Conversion.of(
                                    Importers.named(name),
                                    new DetectorLog.Folder(folder, List.of()),
                                    Logs.PLAN))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("in this format a recording is one file");
    }
}
