package org.fovea.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.fovea.problem.Load;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** After a change of the generators, {@code -Dfovea.regenerate=true} writes the files anew. */
class ShippedFilesTest {

    private static final Path PROFILE = Path.of("profiles/crops-and-canvas.json");
    private static final Path COCO = Path.of("instances/coco");

    @Test
    void theProfileIsWhatItsGeneratorMakes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Profiles.write(CropsAndCanvas.profile(), bytes);

        assertShipped(PROFILE, bytes.toString(UTF_8));
    }

    @Test
    void cocoStreetIsWhatItsGeneratorMakesOfTheDetections() throws IOException {
        var mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build();

        assertShipped(
                COCO.resolve("coco-street.json"),
                CocoStreet.file(mapper.readTree(COCO.resolve("source/detections100.json"))));
    }

    @Test
    void cocoStreetBringsTwiceTheWorkThatTheDeviceCanDo() {
        var problem = Problem.of(Instances.read(COCO.resolve("coco-street.json")));

        assertThat(Load.of(problem).horizon()).isEqualTo(10 * 100_000);
        assertThat(Load.of(problem).share()).isBetween(1.9, 2.3);
    }

    @Test
    void everyCocoImageWithTwoBoxesIsAnInstanceAsTheImporterMakesIt() throws IOException {
        var instances = new CocoImages(COCO.resolve("source/detections100.json")).instances();

        for (var instance : instances) {
            var bytes = new ByteArrayOutputStream();
            Instances.write(instance, bytes);
            assertShipped(COCO.resolve(instance.name() + ".json"), bytes.toString(UTF_8));
        }
        assertThat(shipped())
                .isEqualTo(
                        instances.stream()
                                .map(instance -> instance.name() + ".json")
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static TreeSet<String> shipped() throws IOException {
        try (var files = Files.list(COCO)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("coco-[0-9]+\\.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void assertShipped(Path file, String made) throws IOException {
        if (Boolean.getBoolean("fovea.regenerate")) Files.writeString(file, made);
        assertThat(Files.readString(file)).isEqualTo(made);
    }
}
