package org.fovea.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people wrote by hand, the profiles and the talk's instances, lies in the form in which we
 * write files: {@code -Dfovea.regenerate=true} brings it there after an edit.
 */
class WrittenAsReadTest {

    static List<Path> profiles() throws IOException {
        try (var files = Files.list(Path.of("profiles"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static List<Path> instances() throws IOException {
        try (var files = Files.walk(Path.of("instances"), 2)) {
            return files.filter(WrittenAsReadTest::ofTheTalk).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileIsCalledAsItsFileAndWrittenAsItIsRead(Path file) throws IOException {
        var profile = Profiles.read(file);
        var bytes = new ByteArrayOutputStream();
        Profiles.write(profile, bytes);

        assertThat(profile.name() + ".json").isEqualTo(file.getFileName().toString());
        assertThat(profile.description()).isNotEmpty();
        assertShipped(file, bytes);
    }

    @ParameterizedTest
    @MethodSource("instances")
    void anInstanceIsCalledAsItsFileAndWrittenAsItIsRead(Path file) throws IOException {
        var instance = Instances.read(file);
        var bytes = new ByteArrayOutputStream();
        Instances.write(instance, bytes);

        assertThat(instance.name() + ".json").isEqualTo(file.getFileName().toString());
        assertThat(instance.description()).contains("talk Reducing Edge AI Footprint");
        assertShipped(file, bytes);
    }

    private static boolean ofTheTalk(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("talk-") && name.endsWith(".json") && Files.isRegularFile(file);
    }

    private static void assertShipped(Path file, ByteArrayOutputStream made) throws IOException {
        String text = made.toString(UTF_8);
        if (Boolean.getBoolean("fovea.regenerate")) Files.writeString(file, text);
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
