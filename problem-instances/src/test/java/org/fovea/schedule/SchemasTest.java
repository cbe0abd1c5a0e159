package org.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fovea.cascade.Cascades;
import org.fovea.cascade.Solutions;
import org.fovea.input.InvalidInput;
import org.fovea.instance.AnyInstance;
import org.fovea.instance.Device;
import org.fovea.instance.FileKind;
import org.fovea.instance.Instances;
import org.fovea.instance.Measured;
import org.fovea.instance.Profiles;
import org.fovea.instance.Source;
import org.fovea.instance.Stage;
import org.fovea.instance.Task;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the published schemas equal to what is read, and to the records.
 *
 * <p>JSON Schema cannot say all that the readers refuse; {@link Probe#relations} lists the rest, so
 * that nobody takes a schema for the whole truth.
 */
class SchemasTest {

    private static final String FOLDER = "/org/fovea/schemas/";
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("published")
    void thePublishedSchemaIsWhatTheFormsSay(String file, String generated) throws IOException {
        var copy = Files.createDirectories(Path.of("target/schemas")).resolve(file);
        Files.writeString(copy, generated);

        assertThat(resource(file)).as("generated anew as %s", copy).isEqualTo(generated);
    }

    static List<Object[]> published() {
        return List.of(
                new Object[] {"fovea-instance-1.schema.json", Instances.schema()},
                new Object[] {"fovea-profile-1.schema.json", Profiles.schema()},
                new Object[] {"fovea-schedule-1.schema.json", Schedules.schema()});
    }

    @Test
    void eachRecordHasAFieldPerComponent() throws IOException {
        var instance = JSON.readTree(resource("fovea-instance-1.schema.json"));
        var schedule = JSON.readTree(resource("fovea-schedule-1.schema.json"));

        assertThat(fields(instance, "task")).containsExactlyElementsOf(components(Task.class));
        assertThat(fields(instance, "device")).containsExactlyElementsOf(components(Device.class));
        assertThat(fields(instance, "stage")).containsExactlyElementsOf(components(Stage.class));
        assertThat(fields(instance, "source")).containsExactlyElementsOf(components(Source.class));
        assertThat(fields(instance, "measured"))
                .containsExactlyElementsOf(components(Measured.class));
        assertThat(fields(schedule, "launch")).containsExactlyElementsOf(components(Launch.class));
        assertThat(fields(schedule, "input")).containsExactlyElementsOf(components(Input.class));
        assertThat(fields(schedule, "solver"))
                .containsExactlyElementsOf(components(Provenance.class));
    }

    private static SortedSet<String> fields(JsonNode schema, String name) {
        return new TreeSet<>(schema.get("$defs").get(name).get("properties").propertyNames());
    }

    private static SortedSet<String> components(Class<? extends Record> type) {
        return new TreeSet<>(
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    @Test
    void whatIsWrittenSatisfiesTheSchema() {
        long seed = 17;
        var any = new AnyInstance(seed);
        var schedules = new AnySchedule(seed);
        for (int i = 0; i < 200; i++) {
            String instance = Probe.text(any.next());
            assertThat(valid(FileKind.INSTANCE, instance))
                    .as("instance %d of seed %d:\n%s", i, seed, instance)
                    .isTrue();
            String schedule = Probe.text(schedules.next());
            assertThat(valid(FileKind.SCHEDULE, schedule))
                    .as("schedule %d of seed %d:\n%s", i, seed, schedule)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("org.fovea.schedule.Probe#all")
    void schemaAndReaderAgreeOnBothSidesOfEachLimit(Probe probe) {
        assertThat(readable(probe)).as("reader on %s", probe).isEqualTo(probe.good());
        assertThat(valid(probe.kind(), probe.text()))
                .as("schema on %s", probe)
                .isEqualTo(probe.good());
    }

    @ParameterizedTest
    @MethodSource("org.fovea.schedule.Probe#relations")
    void onlyTheReaderSeesTheseRelations(Probe probe) {
        assertThat(readable(probe)).as("reader on %s", probe).isFalse();
        assertThat(valid(probe.kind(), probe.text())).as("schema on %s", probe).isTrue();
    }

    private static boolean readable(Probe probe) {
        var document = Document.of("f", probe.text());
        try {
            switch (probe.kind()) {
                case INSTANCE -> Instances.read(document);
                case PROFILE -> Profiles.read(document);
                case SCHEDULE -> Schedules.read(document);
                case CASCADE -> Cascades.read(document);
                case CASCADE_SOLUTION -> Solutions.read(document);
            }
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }

    private static final Map<FileKind, com.networknt.schema.Schema> SCHEMAS =
            Map.of(
                    FileKind.INSTANCE, schema("fovea-instance-1.schema.json"),
                    FileKind.PROFILE, schema("fovea-profile-1.schema.json"),
                    FileKind.SCHEDULE, schema("fovea-schedule-1.schema.json"),
                    FileKind.CASCADE, schema("fovea-cascade-1.schema.json"),
                    FileKind.CASCADE_SOLUTION, schema("fovea-cascade-solution-1.schema.json"));

    private static boolean valid(FileKind kind, String text) {
        return java.util.Objects.requireNonNull(SCHEMAS.get(kind))
                .validate(text, InputFormat.JSON)
                .isEmpty();
    }

    private static com.networknt.schema.Schema schema(String file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(file), InputFormat.JSON);
    }

    private static String resource(String file) {
        try (var in = SchemasTest.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? "{}" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
