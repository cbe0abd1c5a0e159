package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.cli.importing.ImportFormats;
import org.fovea.cli.results.Catalogue;
import org.fovea.cli.results.Imported;
import org.fovea.detections.tasks.Dropped;
import org.fovea.detections.tasks.Tally;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

    private static final String PROFILE = "../problem-instances/profiles/crops-and-canvas.json";
    private static final String COCO =
            "../problem-instances/instances/coco/source/detections100.json";

    /** Ground truth of two tracks, one of which grows, and an entry that is not considered. */
    private static final String TRACKS =
            """
            1,1,10,10,20,20,1,3,1
            1,2,50,10,20,20,1,4,1
            2,1,10,10,30,30,1,3,1
            2,2,50,10,20,20,1,4,1
            2,3,50,10,20,20,0,9,1
            """;

    @TempDir Path folder;

    @Test
    void tellsHowManyBoxesBecameTasksAndWhyTheOthersDidNot() throws IOException {
        var spoken = imported("--image", "60x60", "--fps", "10");

        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .isEqualTo(
                        """
                        tracks
                          read      5 boxes from %s
                          kept      4 boxes in 2 frames
                          clipped   2 of them at an edge of the image
                          dropped   1 marked as ignored in the file
                          written   %s
                        """
                                .formatted(folder.resolve("tracks.txt"), written()));
        assertThat(read().tasks()).hasSize(4);
    }

    @Test
    void theInstanceIsSelfContainedAndSolved() {
        fovea("import", "coco", COCO, "--profile", PROFILE, "-o", written());

        assertThat(read().devices())
                .singleElement()
                .satisfies(device -> assertThat(device.networks()).hasSize(4));
        var solved = fovea("solve", written(), "--solver", "edf", "--quiet");
        assertThat(solved.exit()).isZero();
        assertThat(solved.out()).contains("of 734 tasks");
    }

    @Test
    void underJsonTheCountsAreOneDocument() throws IOException {
        var spoken = imported("--image", "60x60", "--fps", "10", "--json");

        var document = assertReadsAndWrites(Imported.format(), spoken.out());

        assertThat(document.tally()).isEqualTo(new Tally(2, 5, 2, 4, Map.of(Dropped.IGNORED, 1L)));
        assertThat(document.output()).isEqualTo(written());
    }

    @Test
    void standardStreamsAreFilesToo() {
        var spoken =
                foveaReading(
                        TRACKS,
                        "import",
                        "mot",
                        "-",
                        "--profile",
                        PROFILE,
                        "--name",
                        "a street",
                        "-o",
                        "-");

        var instance =
                Instances.read(
                        Document.read(
                                new ByteArrayInputStream(spoken.out().getBytes(UTF_8)),
                                "out",
                                Path.of("")));
        assertThat(instance.name()).isEqualTo("a street");
        assertThat(spoken.err())
                .startsWith("a street\n  read      5 boxes from -\n")
                .doesNotContain("written")
                .contains("warning: no --fps was given: a frame every 100 ms was assumed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "250ms | 250000 250000 250000 250000",
                "3=1s | 1000000 100000 1000000 100000",
                "3=1s,default=20ms | 1000000 20000 1000000 20000",
                "next-frame | 100000 100000 100000 100000",
                // from 20 + 20 to 30 + 30: 100,000 x 40 / (60 - 40)
                "ttc | 1000000 1000000 200000 1000000",
                "ttc:300ms..400ms | 400000 400000 300000 400000"
            })
    void deadlines(String typed, String micros) throws IOException {
        assertThat(imported("--fps", "10", "--deadline", typed).exit()).isZero();

        assertThat(joined(read().tasks().stream().map(task -> task.deadline() - task.release())))
                .isEqualTo(micros);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3=2.5 | 2.5 1 2.5 1",
                "3=0 | 1 1",
                "3=7,default=0 | 7 7",
                "score | 5 5 5 5",
                "score=2..3 | 3 3 3 3"
            })
    void weights(String typed, String weights) throws IOException {
        assertThat(imported("--fps", "10", "--weights", typed).exit()).isZero();

        assertThat(joined(read().tasks().stream().map(task -> task.weight()))).isEqualTo(weights);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"10, 100000", "29.97, 33367", "30000/1001, 33367", "33ms, 33000", "0.5, 2000000"})
    void rates(String typed, long second) throws IOException {
        assertThat(imported("--fps", typed).exit()).isZero();

        assertThat(read().tasks().getLast().release()).isEqualTo(second);
    }

    @Test
    void aPartOfTheRecordingAndOfTheBoxes() throws IOException {
        var spoken = imported("--fps", "10", "--from", "50ms", "--to", "1s", "--min-score", "0.5");

        assertThat(spoken.out()).contains("kept      2 boxes in 1 frame\n");
        assertThat(read().tasks().getFirst().release()).isEqualTo(100_000 - 50_000);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--fps, 0",
        "--fps, 10/0",
        "--fps, 0ms",
        "--image, 0x5",
        "--image, 70000x5",
        "--deadline, 0ms",
        "--deadline, ttc:5ms",
        "--deadline, =5ms",
        "--deadline, 3=x",
        "--weights, score=1..",
        "--weights, 3",
        "--weights, 3=-1",
        "--min-score, high",
        "--from, 5",
        "--name, ''"
    })
    void whatCannotBeUnderstoodIsRefusedAndNothingIsWritten(String option, String value)
            throws IOException {
        var spoken = imported(option, value);

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("error: ").contains("expected");
        assertThat(Path.of(written())).doesNotExist();
    }

    @Test
    void everyFormatIsListed() {
        var formats =
                assertReadsAndWrites(Catalogue.format(), fovea("solvers", "--json").out())
                        .formats();

        assertThat(formats.stream().map(Catalogue.Entry::name))
                .isEqualTo(ImportFormats.all().stream().map(format -> format.typed()).toList())
                .contains("mot", "coco", "kitti", "yolo", "csv");
        assertThat(fovea("help", "import").out())
                .contains(formats.stream().map(format -> "  " + format.name() + " ").toList());
    }

    private Spoken imported(String... options) throws IOException {
        var log = Files.writeString(folder.resolve("tracks.txt"), TRACKS);
        var arguments =
                new ArrayList<>(
                        List.of(
                                "import",
                                "mot",
                                log.toString(),
                                "--profile",
                                PROFILE,
                                "-o",
                                written()));
        arguments.addAll(List.of(options));
        return fovea(arguments.toArray(String[]::new));
    }

    private String written() {
        return folder.resolve("written.json").toString();
    }

    private Instance read() {
        return Instances.read(Path.of(written()));
    }

    private static String joined(java.util.stream.Stream<?> values) {
        return String.join(" ", values.map(Object::toString).toList());
    }
}
