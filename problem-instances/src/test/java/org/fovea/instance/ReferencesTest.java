package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final String EXPECTED =
            ", expected a relative path with / to a regular file of at most 16777216 bytes";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    /etc/passwd         | the absolute path "/etc/passwd" | ; write it relative to the instance file
                    C:/gpu.json         | the absolute path "C:/gpu.json" | ; write it relative to the instance file
                    file:///etc/passwd  | the URL "file:///etc/passwd"    | ''
                    https://a.b/gpu     | the URL "https://a.b/gpu"       | ''
                    sub\\\\gpu.json      | "sub\\\\gpu.json"                 | ; write "sub/gpu.json"
                    absent.json         | no such file, "absent.json"     | ''
                    gpu.jsno            | no such file, "gpu.jsno"        | ; did you mean "gpu.json"?
                    sub                 | a folder, "sub"                 | ''
                    ..                  | a folder, ".."                  | ''
                    a\\u0000b           | "a\\u0000b"                     | ''
                    """)
    void onlyRelativePathsToFilesAreOpened(String path, String found, String hint)
            throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("gpu.json"), "{}");

        assertThat(message(path))
                .isEqualTo("1:69 at /devices/0/profile: found " + found + EXPECTED + hint);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeOrDeviceIsNotOpened() throws Exception {
        assertThat(
                        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                                .start()
                                .waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));

        assertThat(message("pipe")).contains("found no regular file, \"pipe\"");
        assertThat(message("zero")).contains("found no regular file, \"zero\"");
    }

    @Test
    void aProfileOfMoreThanSixteenMebibytesIsRefused() throws IOException {
        Files.write(folder.resolve("gpu.json"), new byte[(16 << 20) + 1]);

        assertThat(error("gpu.json").message())
                .endsWith("found more than 16777216 bytes, expected at most 16777216 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    root:x:0:0:SECRET            | found a syntax error
                    {"SECRET": 1}                | found a field that does not belong here
                    {"format": "SECRET"}         | found another format, expected "fovea-profile/1"
                    {"format": "fovea-profile/1", "name": ["SECRET"], "device": "SECRET"} | found an array
                    {"format": "fovea-profile/1", "name": "n", "device": {"id": "SECRET", "sizeClasses": [7007, 6006], "budgets": {"SECRET": -7007}, "networks": []}} | found a number
                    {"format": "fovea-profile/1", "name": "n", "device": {"id": "d", "sizeClasses": [7007, 6006], "networks": []}} | found a value that contradicts itself
                    {"format": "fovea-profile/1", "SECRET": SECRET | found a syntax error
                    """)
    void noMessageQuotesAFileThatMayNotBeOurs(String content, String found) throws IOException {
        Files.writeString(folder.resolve("gpu.json"), content);

        var refused = refused("gpu.json");

        // the path of the folder is random and may itself hold these digits
        assertThat(refused.getMessage().replace(folder.toString(), ""))
                .contains(found)
                .doesNotContain("SECRET")
                .doesNotContain("7007", "6006", "root");
        assertThat(refused.errors())
                .allSatisfy(error -> assertThat(error.file()).endsWith("gpu.json"));
    }

    @Test
    void aSecondIdIsReportedAtTheReference() throws IOException {
        Profiles.write(
                new Profile("p", "", Device.of("gpu", java.util.List.of(64))),
                folder.resolve("gpu.json"));

        assertThat(devices("{\"profile\": \"gpu.json\"}, {\"profile\": \"gpu.json\"}").getMessage())
                .contains(
                        "1:82 at /devices/1/id: found \"gpu\", expected an id that devices/0/id"
                                + " does not have");
        assertThat(devices("{\"profile\": \"gpu.json\", \"id\": \"a b\"}").getMessage())
                .contains("1:87 at /devices/0/id: found \"a b\"");
        assertThat(devices("{\"profile\": \"gpu.json\", \"idd\": \"a\"}").getMessage())
                .contains(
                        "found unknown field \"idd\", expected one of profile, id; did you mean"
                                + " \"id\"?");
    }

    private String message(String path) throws IOException {
        String message = error(path).message();
        return message.substring(message.indexOf("instance.json:") + "instance.json:".length());
    }

    private InputError error(String path) throws IOException {
        return refused(path).errors().getFirst();
    }

    private InvalidInput refused(String path) throws IOException {
        return devices("{\"profile\": \"" + path + "\"}");
    }

    private InvalidInput devices(String devices) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("instance.json"),
                        "{\"format\": \"fovea-instance/1\", \"name\": \"i\", \"devices\": ["
                                + devices
                                + "], \"tasks\": []}");
        return catchThrowableOfType(InvalidInput.class, () -> Instances.read(file));
    }
}
