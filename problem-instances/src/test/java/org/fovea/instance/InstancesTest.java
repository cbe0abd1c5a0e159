package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.fovea.fixture.Corpus;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancesTest {

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        long seed = 3;
        var any = new AnyInstance(seed);
        for (int i = 0; i < 1_000; i++) {
            var instance = any.next();

            assertThat(Instances.read(Document.of("f", text(instance))))
                    .as("instance %d of seed %d", i, seed)
                    .isEqualTo(instance);
        }
    }

    @Test
    void everyInstanceOfTheCorpusIsReadAsItWasWritten() {
        for (var instance : Corpus.all())
            assertThat(Instances.read(Document.of("f", text(instance)))).isEqualTo(instance);
    }

    @Test
    void equalInstancesGiveEqualBytes() {
        long seed = 5;
        var once = new AnyInstance(seed);
        var again = new AnyInstance(seed);
        for (int i = 0; i < 200; i++)
            assertThat(text(once.next()))
                    .as("instance %d of seed %d", i, seed)
                    .isEqualTo(text(again.next()));
    }

    @Test
    void aTaskIsALineSoThatFilesCompareWell() {
        var device =
                Device.of(
                        "gpu",
                        List.of(64),
                        Network.crop(
                                "n",
                                64,
                                List.of(Stage.of(100, 150)),
                                AccuracyEntry.crop(64, "0.50")));
        var object = new Extent.Rectangle(30, 20);
        var tasks =
                List.of(
                        Task.of("a", 0, 9, object),
                        Task.of("b", 0, 9, object).weighing(Weight.of("2.50")).mandatoryFrom(1));

        assertThat(text(Instance.of("two", List.of(device), tasks)))
                .isEqualTo(
                        """
                        {
                          "format": "fovea-instance/1",
                          "name": "two",
                          "devices": [
                            {
                              "id": "gpu",
                              "sizeClasses": [64],
                              "networks": [
                                {
                                  "id": "n",
                                  "kind": "crop",
                                  "input": {"width": 64, "height": 64},
                                  "stages": [
                                    {"latency": [100, 150]}
                                  ],
                                  "accuracy": [
                                    {"sizeClass": 64, "byExit": [0.5]}
                                  ]
                                }
                              ]
                            }
                          ],
                          "tasks": [
                            {"id": "a", "release": 0, "deadline": 9, "object": {"width": 30, "height": 20}},
                            {"id": "b", "release": 0, "deadline": 9, "object": {"width": 30, "height": 20}, "weight": 2.5, "mandatory": true}
                          ]
                        }
                        """);
    }

    @Test
    void aFileIsWrittenWholeAndReadBack() {
        var instance = Corpus.all().getFirst();
        var file = folder.resolve("a.json");

        Instances.write(instance, file);

        assertThat(Instances.read(file)).isEqualTo(instance);
    }

    @Test
    void aProfileStandsForItsDevice() throws IOException {
        var profile = profile("gpu");
        Files.createDirectory(folder.resolve("profiles"));
        Profiles.write(profile, folder.resolve("profiles/gpu.json"));

        var instance =
                Instances.read(
                        instanceOf(
                                """
                                {"profile": "profiles/gpu.json"}, {"profile": "profiles/../profiles/gpu.json", "id": "second"}\
                                """));

        assertThat(instance.devices())
                .containsExactly(profile.device(), profile.device().named("second"));
        assertThat(instance.devices().get(1).networks().getFirst().id()).isEqualTo("second/n");
    }

    @Test
    void renamedNetworksMayHaveLongIdsAndAreReadAgain() throws IOException {
        String longest = "n".repeat(100);
        var device = Device.of("gpu", List.of(64), Network.crop(longest, 64, List.of(Stage.of(1))));
        Profiles.write(new Profile("p", "", device), folder.resolve("gpu.json"));

        var instance =
                Instances.read(
                        instanceOf(
                                "{\"profile\": \"gpu.json\", \"id\": \""
                                        + "d".repeat(100)
                                        + "\"}"));

        assertThat(instance.devices().getFirst().networks().getFirst().id()).hasSize(100 + 1 + 100);
        assertThat(Instances.read(Document.of("f", text(instance)))).isEqualTo(instance);
    }

    @Test
    void theHashCoversTheFileAndTheProfileOfEachDeviceInOrder() throws Exception {
        Profiles.write(profile("a"), folder.resolve("a.json"));
        Profiles.write(profile("b"), folder.resolve("b.json"));
        var file =
                instanceOf(
                        """
                        {"profile": "b.json"}, {"profile": "a.json"}, {"profile": "b.json", "id": "c"}\
                        """);

        var digest = MessageDigest.getInstance("SHA-256");
        for (var part :
                List.of(
                        file,
                        folder.resolve("b.json"),
                        folder.resolve("a.json"),
                        folder.resolve("b.json"))) digest.update(Files.readAllBytes(part));

        assertThat(Instances.load(Document.read(file)).sha256())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void aStreamsProfilesAreRelativeToTheFolderGiven() throws IOException {
        Profiles.write(profile("a"), folder.resolve("a.json"));
        byte[] bytes = Files.readAllBytes(instanceOf("{\"profile\": \"a.json\"}"));

        var instance =
                Instances.read(Document.read(new ByteArrayInputStream(bytes), "<stdin>", folder));

        assertThat(instance.devices()).containsExactly(profile("a").device());
    }

    @Test
    void aMissingFileIsUnusable() {
        assertThatThrownBy(() -> Instances.read(folder.resolve("absent.json")))
                .isInstanceOf(UnusableFile.class);
    }

    private static Profile profile(String id) {
        return new Profile(
                "p " + id,
                "d",
                Device.of(
                        id,
                        List.of(64),
                        Network.crop(
                                id.equals("gpu") ? "n" : id + "n", 64, List.of(Stage.of(1, 2)))));
    }

    private Path instanceOf(String devices) throws IOException {
        return Files.writeString(
                folder.resolve("instance.json"),
                "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"devices\": ["
                        + devices
                        + "], \"tasks\": []}");
    }

    static String text(Instance instance) {
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
