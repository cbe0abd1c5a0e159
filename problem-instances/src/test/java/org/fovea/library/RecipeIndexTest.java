package org.fovea.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeIndexTest {

    private static final String SCHEMA = "/org/fovea/schemas/fovea-recipes-1.schema.json";
    private static final Path PAGE = Path.of("../docs/formats/recipes.md");

    @TempDir Path folder;

    @Test
    void anIndexIsReadAsItWasWritten() {
        var index = new RecipeIndex(List.of(PinnedRecipe.of(Kiosk.PARADE)));
        var file = folder.resolve("recipes.json");

        index.write(file);

        assertThat(RecipeIndex.read(file)).isEqualTo(index);
    }

    @Test
    void theExampleOfThePageIsReadAndWrittenAsItIs() throws IOException {
        var example =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElseThrow();
        var index = RecipeIndex.read(Document.of("page", example));
        var file = folder.resolve("recipes.json");
        index.write(file);

        assertThat(Files.readString(file)).isEqualTo(example);
    }

    @Test
    void thePublishedSchemaIsWhatTheReaderDemands() throws IOException {
        var copy = Files.createDirectories(Path.of("target/schemas"));
        Files.writeString(copy.resolve("fovea-recipes-1.schema.json"), RecipeIndex.schema());

        try (var published = getClass().getResourceAsStream(SCHEMA)) {
            assertThat(new String(Objects.requireNonNull(published).readAllBytes(), UTF_8))
                    .isEqualTo(RecipeIndex.schema());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "\"name\": \"../../x\" | /recipes/0/name",
                "\"tasks\": -1 | /recipes/0/tasks",
                "\"tasks\": 900001 | /recipes/0/tasks",
                "\"seed\": 1.0 | /recipes/0/seed",
                "\"seed\": -1 | /recipes/0/seed",
                "\"params\": {\"load\": 2} | /recipes/0/params/load",
                "\"sha256\": \"ABC\" | /recipes/0/sha256",
                "\"scenario\": \"\" | /recipes/0/scenario",
                "\"stored\": true | /recipes/0/stored"
            })
    void aMistakeIsToldByItsPlace(String field, String pointer) {
        var fields =
                new java.util.LinkedHashMap<>(
                        java.util.Map.of(
                                "name", "\"name\": \"x\"",
                                "scenario", "\"scenario\": \"k1\"",
                                "tasks", "\"tasks\": 5",
                                "seed", "\"seed\": 1",
                                "params", "\"params\": {}",
                                "sha256", "\"sha256\": \"" + "0".repeat(64) + "\""));
        fields.put(field.substring(1, field.indexOf('"', 1)), field);
        String text =
                "{\"format\": \"fovea-recipes/1\", \"recipes\": [{"
                        + String.join(", ", fields.values())
                        + "}]}";

        assertThatThrownBy(() -> RecipeIndex.read(Document.of("index", text)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(pointer);
    }

    @Test
    void aNameStandsOnce() {
        var recipe = PinnedRecipe.of(Kiosk.PARADE);

        assertThatThrownBy(() -> new RecipeIndex(List.of(recipe, recipe)))
                .hasMessageContaining("recipes/1/name");
    }
}
