package org.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fovea.instance.Instances;
import org.fovea.instance.Profiles;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages on formats: their examples are canonical files, their tables name every field, their
 * links lead somewhere.
 */
class FormatPagesTest {

    private static final Path PAGES = Path.of("../docs/formats");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([a-zA-Z0-9]+)`(?!`)");

    @Test
    void theExamplesAreReadAndWrittenToTheByte() throws IOException {
        var written = new ByteArrayOutputStream();
        Instances.write(Instances.read(Document.of("instance.md", example("instance"))), written);
        Profiles.write(Profiles.read(Document.of("profile.md", example("profile"))), written);
        Schedules.write(Schedules.read(Document.of("schedule.md", example("schedule"))), written);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(example("instance") + example("profile") + example("schedule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance",
                "profile",
                "schedule",
                "cascade",
                "cascade-solution",
                "hierarchy",
                "decision-tree"
            })
    void thePageNamesEveryFieldOfItsSchema(String kind) throws IOException {
        var named = new TreeSet<String>();
        String pages =
                page(kind)
                        + (kind.equals("profile")
                                ? page("instance")
                                : ""); // a profile's device is an instance's
        CODE.matcher(pages).results().forEach(code -> named.add(code.group(1)));
        var schema =
                new JsonMapper()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src/main/resources/org/fovea/schemas/fovea-"
                                                        + kind
                                                        + "-1.schema.json")));

        assertThat(named).containsAll(fields(schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance",
                "profile",
                "schedule",
                "cascade",
                "cascade-solution",
                "hierarchy",
                "decision-tree"
            })
    void linksLeadToFiles(String kind) throws IOException {
        var links =
                LINK.matcher(page(kind))
                        .results()
                        .map(link -> PAGES.resolve(link.group(1)))
                        .toList();

        assertThat(links).isNotEmpty().allMatch(Files::exists);
    }

    private static Set<String> fields(JsonNode schema) {
        var fields = new TreeSet<String>(schema.get("properties").propertyNames());
        for (var definition : schema.get("$defs"))
            fields.addAll(definition.get("properties").propertyNames());
        return fields;
    }

    private static String example(String kind) throws IOException {
        var example = EXAMPLE.matcher(page(kind));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private static String page(String kind) throws IOException {
        return Files.readString(PAGES.resolve(kind + ".md"));
    }
}
