package org.fovea.cascade.hierarchy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fovea.fixture.AnyHierarchy;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchiesTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/fovea/schemas");

    @TempDir Path folder;

    @Test
    void theExamplesOfThePagesAreReadAndWrittenToTheByte() throws IOException {
        var written = new ByteArrayOutputStream();
        Hierarchies.write(Hierarchies.read(Document.of("page", example("hierarchy"))), written);
        DecisionTrees.write(
                DecisionTrees.read(Document.of("page", example("decision-tree"))), written);

        assertThat(written.toString(UTF_8))
                .isEqualTo(example("hierarchy") + example("decision-tree"));
    }

    @Test
    void theTreeOfThePageAnswersTheHierarchyOfThePage() throws IOException {
        var hierarchy = Hierarchies.read(Document.of("page", example("hierarchy")));
        var tree = DecisionTrees.read(Document.of("page", example("decision-tree")));

        assertThat(TreeJudge.judge(hierarchy, tree).violations()).isEmpty();
    }

    @Test
    void thePublishedSchemasAreWhatTheFormsSay() throws IOException {
        assertSchema("fovea-hierarchy-1", Hierarchies.schema());
        assertSchema("fovea-decision-tree-1", DecisionTrees.schema());
    }

    private static void assertSchema(String name, String schema) throws IOException {
        var file = SCHEMAS.resolve(name + ".schema.json");
        if (System.getProperty("fovea.golden", "").equals("write")) Files.writeString(file, schema);

        assertThat(Files.readString(file)).isEqualTo(schema);
    }

    @Test
    void whatIsWrittenToAFileIsReadAgain() {
        var any = new AnyHierarchy(3, 6);
        for (int i = 0; i < 100; i++) {
            var hierarchy = any.next();
            Hierarchies.write(hierarchy, folder.resolve("hierarchy.json"));

            assertThat(Hierarchies.read(folder.resolve("hierarchy.json"))).isEqualTo(hierarchy);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind': 'deterministic' | 'kind': 'global' | /classifiers | no deterministic",
                "'kind': 'global' | 'kind': 'deterministic' | /classifiers/3/kind | second",
                "'kind': 'global' | 'kind': 'golbal' | /classifiers/2/kind | golbal",
                "'superClass': 'car', | `` | /classifiers/1 | without a",
                "'kind': 'global' | 'kind': 'global', 'superClass': 'car' | /classifiers/2/superClass | global",
                "'superClass': 'car' | 'superClass': 'cra' | /classifiers/1/superClass | 'cra'",
                "'which': 'car' | 'wich': 'car' | /samples/0/identifies/wich | 'wich'",
                "'which': 'car' | 'which': 'cat' | /samples/0/identifies/which | 'cat'",
                "['all'] | ['al'] | /samples/1/succeeds/0 | 'al'",
                "['all'] | ['which'] | /samples/1/succeeds/0 | 'which'",
                "'weight': 50 | 'weight': 0 | /samples/0/weight | 0",
                "'weight': 50 | 'weight': 1000000000000 | /samples | sum to 1000000000050",
                "'car', 'person' | 'car', 'car' | /superClasses/1 | 'car'",
                "'id': 'all' | 'id': 'cars' | /classifiers/2/id | 'cars'"
            })
    void anErrorIsLocated(String right, String wrong, String pointer, String found)
            throws IOException {
        String sound = example("hierarchy");
        String text = sound.replaceFirst(Pattern.quote(quoted(right)), quoted(wrong));

        assertThat(text).isNotEqualTo(sound);
        assertThatThrownBy(() -> Hierarchies.read(Document.of("hierarchy.json", text)))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'deadline': 40000 | 'deadline': 19999 | /deadline | 20000",
                "'memoryBytes': 5000000 | 'memoryBytes': 1 | /memoryBytes | 4000000"
            })
    void aLimitThatTheDeterministicClassifierBreaksIsLocated(
            String right, String wrong, String pointer, String least) throws IOException {
        var document =
                Document.of("f", example("hierarchy").replaceFirst(quoted(right), quoted(wrong)));

        assertThat(Hierarchies.read(document).impossibilities()).hasSize(1);
        assertThat(Hierarchies.impossibilities(document))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo(pointer);
                    assertThat(error.expected()).startsWith("at least " + least);
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
