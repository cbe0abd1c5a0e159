package org.fovea.cascade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fovea.fixture.AnyCascade;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadesTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/fovea/schemas");

    @TempDir Path folder;

    @Test
    void theExamplesOfThePagesAreReadAndWrittenToTheByte() throws IOException {
        var written = new ByteArrayOutputStream();
        Cascades.write(Cascades.read(Document.of("cascade.md", example("cascade"))), written);
        Solutions.write(Solutions.read(Document.of("page", example("cascade-solution"))), written);

        assertThat(written.toString(UTF_8))
                .isEqualTo(example("cascade") + example("cascade-solution"));
    }

    @Test
    void theSolutionOfThePageAnswersTheCascadeOfThePage() throws IOException {
        var cascade = Cascades.read(Document.of("cascade.md", example("cascade")));
        var solution = Solutions.read(Document.of("page", example("cascade-solution")));

        assertThat(Judge.judge(cascade, solution).violations()).isEmpty();
    }

    @Test
    void thePublishedSchemasAreWhatTheFormsSay() throws IOException {
        assertSchema("fovea-cascade-1", Cascades.schema());
        assertSchema("fovea-cascade-solution-1", Solutions.schema());
    }

    private static void assertSchema(String name, String schema) throws IOException {
        var file = SCHEMAS.resolve(name + ".schema.json");
        if (System.getProperty("fovea.golden", "").equals("write")) Files.writeString(file, schema);

        assertThat(Files.readString(file)).isEqualTo(schema);
    }

    @Test
    void whatIsWrittenToAFileIsReadAgain() {
        var any = new AnyCascade(3, 6);
        for (int i = 0; i < 100; i++) {
            var cascade = any.next(AnyCascade.Kind.JOINT);
            Cascades.write(cascade, folder.resolve("cascade.json"));

            assertThat(Cascades.read(folder.resolve("cascade.json"))).isEqualTo(cascade);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'probability': 0.2 | 'probability': 0.3 | /outcomes | sum to 1.1",
                "'probability': 0.2 | 'probability': 0.1999999989 | /outcomes | sum to 0.9999999989",
                "'probability': 0.2 | 'probability': 1.2 | /outcomes/1/probability | 1.2",
                "'probability': 0.2 | 'probability': 0.2000000000001 | /outcomes/1/probability | 0.2000000000001",
                ", 'deterministic': true | `` | /classifiers | no deterministic classifier",
                "'id': 'large' | 'deterministic': true, 'id': 'large' | /classifiers/2/deterministic | second",
                "['large'] | ['lage'] | /outcomes/1/succeeds/0 | 'lage'",
                "['large'] | ['sure'] | /outcomes/1/succeeds/0 | deterministic",
                "['large'] | ['large', 'large'] | /outcomes/1/succeeds/1 | 'large'",
                "'id': 'large' | 'id': 'small' | /classifiers/1/id | 'small'",
                "'duration': 1200 | 'duration': 0 | /classifiers/0/duration | 0",
                "'duration': 1200 | 'duration': 0.0012 | /classifiers/0/duration | 0.0012",
                "'duration' | 'durations' | /classifiers/0/durations | unknown field",
                "'held': 'turn' | 'held': 'trun' | /capacities/threads/held | 'trun'",
                "'deadline': 20000 | 'deadline': -1 | /deadline | -1"
            })
    void anErrorIsLocated(String right, String wrong, String pointer, String found)
            throws IOException {
        String text = example("cascade").replaceFirst(Pattern.quote(quoted(right)), quoted(wrong));

        assertThat(text).isNotEqualTo(example("cascade"));
        assertThatThrownBy(() -> Cascades.read(Document.of("cascade.json", text)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .allMatch(error -> error.line() > 0)
                                        .anyMatch(error -> says(error, pointer, quoted(found))));
    }

    private static boolean says(InputError error, String pointer, String found) {
        return error.pointer().equals(pointer) && error.found().contains(found);
    }

    @Test
    void aMisspeltIdGetsTheNearestKnownOne() throws IOException {
        String text = example("cascade").replaceFirst("\\[\"large\"]", "[\"lage\"]");

        assertThatThrownBy(() -> Cascades.read(Document.of("cascade.json", text)))
                .hasMessageContaining("did you mean \"large\"?");
    }

    @Test
    void aRemainderWithinTheToleranceIsReadAndDividedByTheSum() throws IOException {
        String text = example("cascade").replaceFirst("0\\.2,", "0.1999999999,");
        var cascade = Cascades.read(Document.of("cascade.json", text));

        assertThat(cascade.total()).isEqualTo(999_999_999_900L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'deadline': 20000 | 'deadline': 8999 | /deadline | at least 9000 us",
                "'memoryBytes': 5000000 | 'memoryBytes': 3999999 | /memoryBytes | at least 4000000 bytes",
                "'limit': 8 | 'limit': 5 | /capacities/threads/limit | at least 6"
            })
    void aLimitThatTheDeterministicClassifierBreaksIsLocated(
            String right, String wrong, String pointer, String expected) throws IOException {
        var document =
                Document.of("f", example("cascade").replaceFirst(quoted(right), quoted(wrong)));

        assertThat(Cascades.read(document).impossibilities()).hasSize(1);
        assertThat(Cascades.impossibilities(document))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo(pointer);
                    assertThat(error.line()).isPositive();
                    assertThat(error.expected()).startsWith(expected);
                });
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static String example(String page) throws IOException {
        var json =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("../docs/formats/" + page + ".md")));
        assertThat(json.find()).isTrue();
        return json.group(1);
    }
}
