package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.cli.cascade.CheckedSequence;
import org.fovea.cli.cascade.Contested;
import org.fovea.cli.cascade.GrownTree;
import org.fovea.cli.cascade.Ordered;
import org.fovea.cli.execution.Executed;
import org.fovea.cli.execution.Profiled;
import org.fovea.cli.explain.Explained;
import org.fovea.cli.library.Added;
import org.fovea.cli.library.Listed;
import org.fovea.cli.library.Taken;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Catalogue;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Described;
import org.fovea.cli.results.Diagnosis;
import org.fovea.cli.results.Documented;
import org.fovea.cli.results.Failure;
import org.fovea.cli.results.Generated;
import org.fovea.cli.results.Imported;
import org.fovea.cli.results.Judged;
import org.fovea.cli.results.Packed;
import org.fovea.cli.results.Reported;
import org.fovea.cli.results.Solved;
import org.fovea.cli.results.Streamed;
import org.fovea.cli.results.Validated;
import org.fovea.cli.results.Version;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is published of the command line's formats is what it writes: schemas, and the examples of
 * the pages. After a change of a format, {@code -Dfovea.golden=write} writes the schemas anew.
 */
class PublishedFormatsTest {

    private static final Path PAGES = Path.of("../docs/formats");
    private static final Path SCHEMAS =
            Path.of("../problem-instances/src/main/resources/org/fovea/schemas");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    /** A format, the file of its schema, and its example. */
    record Published(String schema, Format<?> format, String example) {

        @Override
        public String toString() {
            return schema;
        }
    }

    static Stream<Published> published() throws IOException {
        var names =
                List.of(
                        "failure",
                        "solved",
                        "streamed",
                        "checked",
                        "explained",
                        "validated",
                        "described",
                        "generated",
                        "documented",
                        "imported",
                        "catalogue",
                        "diagnosis",
                        "version",
                        "listed",
                        "taken",
                        "added",
                        "packed",
                        "judged",
                        "ordered",
                        "checked-sequence",
                        "grown-tree",
                        "contested",
                        "reported",
                        "executed",
                        "profiled");
        var formats =
                List.of(
                        Failure.FORMAT,
                        Solved.format(),
                        Streamed.format(),
                        Checked.format(),
                        Explained.format(),
                        Validated.format(),
                        Described.format(),
                        Generated.format(),
                        Documented.format(),
                        Imported.format(),
                        Catalogue.format(),
                        Diagnosis.format(),
                        Version.format(),
                        Listed.format(),
                        Taken.format(),
                        Added.format(),
                        Packed.format(),
                        Judged.format(),
                        Ordered.format(),
                        CheckedSequence.format(),
                        GrownTree.format(),
                        Contested.format(),
                        Reported.format(),
                        Executed.format(),
                        Profiled.format());
        var examples = examples("cli-json.md");
        assertThat(examples).hasSameSizeAs(names);
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Published(
                                "fovea-cli-" + names.get(i) + "-1",
                                formats.get(i),
                                examples.get(i)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void aSchemaSaysWhatTheReaderDemands(Published published) throws IOException {
        assertSchema(published.schema(), published.format());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void theExampleOfThePageIsReadAndWrittenAsItIs(Published published) {
        assertReadsAndWrites(published.format(), published.example());
    }

    @Test
    void theSchemaOfEventsSaysWhatTheirReaderDemands() throws IOException {
        assertSchema("fovea-events-1", Event.FORMAT);
    }

    @Test
    void theEventsOfThePageAreEvents() throws IOException {
        var lines = examples("events.md").stream().flatMap(String::lines).toList();

        assertThat(lines).hasSize(3 + 3);
        lines.forEach(line -> assertReadsAndWrites(Event.FORMAT, line + "\n"));
    }

    private static void assertSchema(String name, Format<?> format) throws IOException {
        var file = SCHEMAS.resolve(name + ".schema.json");
        if (System.getProperty("fovea.golden", "").equals("write"))
            Files.writeString(file, format.schema());

        assertThat(Files.readString(file)).isEqualTo(format.schema());
    }

    static <T> T assertReadsAndWrites(Format<T> format, String text) {
        var value =
                format.read(
                        Document.read(
                                new ByteArrayInputStream(text.getBytes(UTF_8)),
                                "page",
                                Path.of("")));

        assertThat(new String(format.bytes(value), UTF_8)).isEqualTo(text);
        return value;
    }

    private static List<String> examples(String page) throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
