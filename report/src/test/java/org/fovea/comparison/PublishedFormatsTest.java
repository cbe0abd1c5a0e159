package org.fovea.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is published of the formats is what the code reads and writes: schemas, and the examples of
 * the pages. After a change of a format, {@code -Dfovea.golden=write} writes the schemas anew.
 */
class PublishedFormatsTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    static List<Format<?>> formats() {
        return List.of(RunFormat.ROW, RunFormat.MANIFEST, SummaryFormat.FORMAT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSchemaSaysWhatTheReaderDemands(Format<?> format) throws IOException {
        String name = "/org/fovea/schemas/" + format.tag().replace('/', '-') + ".schema.json";
        if (System.getProperty("fovea.golden", "").equals("write"))
            Files.writeString(
                    Path.of("../problem-instances/src/main/resources" + name), format.schema());

        try (var published = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            assertThat(new String(published.readAllBytes(), UTF_8)).isEqualTo(format.schema());
        }
    }

    @Test
    void theRowsOfThePageAreRows() throws IOException {
        var rows = examples("runs.md").getFirst().lines().toList();

        for (var row : rows) {
            var run = RunFormat.row((row + "\n").getBytes(UTF_8), Path.of("runs.md"), 1);
            assertThat(new String(RunFormat.ROW.bytes(run), UTF_8)).isEqualTo(row + "\n");
        }
        assertThat(rows).hasSize(2);
    }

    @Test
    void theManifestOfThePageIsAManifest() throws IOException {
        assertReadsAndWrites(RunFormat.MANIFEST, examples("runs.md").get(1));
    }

    @Test
    void theSummaryOfThePageIsASummary() throws IOException {
        assertReadsAndWrites(SummaryFormat.FORMAT, examples("comparison.md").getFirst());
    }

    private static <T> void assertReadsAndWrites(Format<T> format, String example) {
        var value =
                format.read(
                        Document.read(
                                new ByteArrayInputStream(example.getBytes(UTF_8)),
                                "page",
                                Path.of("")));

        assertThat(new String(format.bytes(value), UTF_8)).isEqualTo(example);
    }

    private static List<String> examples(String page) throws IOException {
        var file =
                Stream.of(Path.of(""), Path.of(".."))
                        .map(root -> root.resolve("docs/formats").resolve(page))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
        return EXAMPLE.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
