package org.fovea.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.serve.Client.ask;
import static org.fovea.cli.serve.Client.crossing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.fovea.cli.results.Exit;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.json.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the bytes of a line, it is answered once, and the server goes on. */
class HostileLinesTest {

    private static final List<String> FRAGMENTS =
            List.of(
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "null",
                    "-",
                    "1e-100000000",
                    "\u001b[2J",
                    "\u202e",
                    "\"\\ud800\"",
                    "\u0000",
                    "[".repeat(70),
                    "{\"a\":".repeat(70),
                    "9".repeat(400),
                    "\"id\": \"a\",",
                    "\"format\": \"",
                    "\"cancel\": {",
                    "\\",
                    "\"check\": {\"instance\": \"",
                    "\ufeff",
                    "NaN",
                    "\u00f6",
                    "\"x-\": ");

    private static final int LONGEST_SHOWN = 10_000;

    @Test
    void everyMutantIsReadOrRefusedWithPrintableErrors() throws IOException {
        readMutants(3_000);
    }

    @Test
    @Tag("long")
    void aMillionMutantsAreReadOrRefusedWithPrintableErrors() throws IOException {
        readMutants(1_000_000);
    }

    private static void readMutants(int count) throws IOException {
        byte[] sound = sound().getBytes(UTF_8);
        for (int seed = 0; seed < count; seed++) {
            var line = new ByteArrayInputStream(mutant(sound, seed));
            try {
                assertThat(Asked.FORMAT.read(Document.read(line, "line", Path.of(""))).id())
                        .isNotEmpty();
            } catch (InvalidInput refused) {
                for (var error : refused.errors())
                    assertThat(Text.visible(error.message(), LONGEST_SHOWN, true))
                            .as("mutant %d: %s", seed, error.message())
                            .isTrue();
            }
        }
    }

    @Test
    void everyLineIsAnsweredOnceAndTheServerGoesOn() throws Exception {
        int lines = 300;
        byte[] sound = sound().getBytes(UTF_8);
        try (var client = new Client("--queue", "1000")) {
            for (int seed = 0; seed < lines; seed++) client.saysBytes(mutant(sound, seed));
            client.says(ask("last", "check", "\"instance\": {}, \"schedule\": {}"));

            assertThat(client.ends()).isEqualTo(Exit.YES);
            assertThat(client.heard.stream().filter(Client::isFinal)).hasSize(lines + 1);
        }
    }

    private static String sound() throws IOException {
        return ask("sound", "check", "\"instance\": " + crossing() + ", \"schedule\": {\"a\": []}");
    }

    /** A line with some of it replaced; never blank, and without a line end inside. */
    private static byte[] mutant(byte[] sound, long seed) {
        var random = new SplittableRandom(seed);
        var bytes = new ByteArrayOutputStream();
        bytes.write('{');
        int from = 1;
        for (int edits = random.nextInt(1, 4); edits > 0 && from < sound.length; edits--) {
            int to = random.nextInt(from, Math.min(sound.length, from + 400));
            bytes.write(sound, from, to - from);
            bytes.writeBytes(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(UTF_8));
            if (random.nextInt(4) == 0) bytes.write(random.nextInt('\n' + 1, 256));
            from = to + random.nextInt(0, 30);
        }
        if (from < sound.length && random.nextInt(3) > 0)
            bytes.write(sound, from, sound.length - from);
        return bytes.toByteArray();
    }
}
