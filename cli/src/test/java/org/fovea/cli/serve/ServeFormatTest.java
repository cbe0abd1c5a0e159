package org.fovea.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fovea.cli.results.Exit;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.junit.jupiter.api.Test;

/** The page of the protocol: its schemas are the readers', its example runs as it stands there. */
class ServeFormatTest {

    private static final Path PAGE = Path.of("../docs/formats/serve.md");
    private static final Path SCHEMAS =
            Path.of("../problem-instances/src/main/resources/org/fovea/schemas");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?<!`)`([a-zA-Z]+)`(?!`)");
    private static final Pattern PROPERTY = Pattern.compile("\"(\\w+)\": \\{");

    private static final Set<String> KEYWORDS =
            Set.of("properties", "patternProperties", "if", "then", "else");

    @Test
    void theSchemasSayWhatTheReadersDemand() throws IOException {
        assertSchema("fovea-serve-request-1", Asked.FORMAT);
        assertSchema("fovea-serve-reply-1", Reply.FORMAT);
    }

    private static void assertSchema(String name, Format<?> format) throws IOException {
        var file = SCHEMAS.resolve(name + ".schema.json");
        if (System.getProperty("fovea.golden", "").equals("write"))
            Files.writeString(file, format.schema());

        assertThat(Files.readString(file)).isEqualTo(format.schema());
    }

    @Test
    void theRequestsOfThePageAreReadAndWrittenAsTheyAre() throws IOException {
        example(0)
                .lines()
                .forEach(line ->
                        assertThat(
                                        new String(
                                                Asked.FORMAT.bytes(
                                                        Asked.FORMAT.read(
                                                                Document.of("page", line))),
                                                UTF_8))
                                .isEqualTo(line + "\n"));
    }

    @Test
    void theAnswersOfThePageAreReadAndWrittenAsTheyAre() throws IOException {
        example(1)
                .lines()
                .forEach(line ->
                        assertThat(
                                        new String(
                                                Reply.FORMAT.read(Document.of("page", line)).line(),
                                                UTF_8))
                                .isEqualTo(line + "\n"));
    }

    @Test
    void theRequestsOfThePageGetTheKindsOfAnswersThatItShows() throws Exception {
        var shown = example(1).lines().map(line -> Reply.FORMAT.read(Document.of("page", line)));
        var kinds = new TreeSet<String>();
        shown.forEach(reply -> kinds.add(kind(reply)));
        try (var client = new Client()) {
            for (var line : example(0).lines().toList())
                client.says(line.replace("crossing.json", Client.CROSSING.toString()));
            assertThat(client.ends()).isEqualTo(Exit.YES);
            var heard = new TreeSet<String>();
            client.heard.forEach(reply -> heard.add(kind(reply)));

            assertThat(heard).isEqualTo(kinds);
        }
    }

    private static String kind(Reply reply) {
        return reply.id().orElse("-") + " " + reply.said().getClass().getSimpleName();
    }

    @Test
    void thePageNamesEveryFieldOfARequest() throws IOException {
        var named = new TreeSet<String>();
        CODE.matcher(Files.readString(PAGE)).results().forEach(code -> named.add(code.group(1)));
        var schema = Asked.FORMAT.schema();
        var fields = new TreeSet<String>();
        PROPERTY.matcher(schema)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !KEYWORDS.contains(name))
                .forEach(fields::add);

        assertThat(fields).contains("instance", "timeLimit");
        assertThat(named).containsAll(fields);
    }

    private static String example(int number) throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .skip(number)
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
    }
}
