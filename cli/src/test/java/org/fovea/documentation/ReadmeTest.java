package org.fovea.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.cli.Fovea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of the README, run as a reader would run it: what it shows is what Fovea prints. */
class ReadmeTest {

    private static final Path README = Pages.ROOT.resolve("README.md");
    private static final String PROMPT = "$ ";

    @TempDir Path folder;

    @Test
    void whatItStartsWithCanBeTyped() {
        var commands = Pages.blocks(README, "console").getFirst().lines().toList();

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            assertThat(command).startsWith(PROMPT);
            for (var word : command.substring(PROMPT.length()).split(" "))
                if (word.contains("/")) assertThat(Pages.ROOT.resolve(word)).exists();
        }
    }

    @Test
    void theSessionPrintsWhatItShows() {
        var session = Pages.blocks(README, "console").get(1).lines().toList();

        List<String> printed = List.of();
        int commands = 0;
        for (var line : session) {
            if (line.startsWith(PROMPT)) {
                printed = run(line.substring(PROMPT.length()));
                commands++;
            } else {
                assertThat(printed)
                        .as("printed by the command before, in this order")
                        .contains(line);
                // lines that the README leaves out, such as times, may stand between those it shows
                printed = printed.subList(printed.indexOf(line) + 1, printed.size());
            }
        }
        assertThat(commands).isEqualTo(3);
    }

    private List<String> run(String command) {
        var words = List.of(command.split(" "));
        assertThat(words.getFirst()).isEqualTo("./fovea");
        var arguments = words.stream().skip(1).map(this::inPlace).toList();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        int exit = Fovea.run(arguments, InputStream.nullInputStream(), out, err);

        assertThat(exit)
                .as("exit code of %s, which said %s", command, err.toString(UTF_8))
                .isZero();
        return asTyped(out.toString(UTF_8)).lines().toList();
    }

    /**
     * Tests run in another folder than readers: files of the checkout and files to write get their
     * whole paths.
     */
    private String inPlace(String word) {
        if (Files.exists(Pages.ROOT.resolve(word))) return Pages.ROOT.resolve(word).toString();
        return word.endsWith(".json") ? folder.resolve(word).toString() : word;
    }

    private String asTyped(String output) {
        return output.replace(Pages.ROOT + "/", "").replace(folder + "/", "");
    }
}
