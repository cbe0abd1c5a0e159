package org.fovea.schedulability.taskset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Device;
import org.fovea.instance.Extent;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskSetsTest {

    private static final Path SCHEMA =
            Path.of(
                    "../problem-instances/src/main/resources/org/fovea/schemas/fovea-task-set-1.schema.json");

    @TempDir Path folder;

    @Test
    void theExampleOfThePageIsReadAndWrittenToTheByte() throws IOException {
        String example = example();
        var written = new ByteArrayOutputStream();
        TaskSets.write(TaskSets.read(Document.of("task-set.md", example)), written);

        assertThat(written.toString(UTF_8)).isEqualTo(example);
    }

    @Test
    void thePublishedSchemaIsWhatTheFormsSay() throws IOException {
        if (System.getProperty("fovea.golden", "").equals("write"))
            Files.writeString(SCHEMA, TaskSets.schema());

        assertThat(Files.readString(SCHEMA)).isEqualTo(TaskSets.schema());
    }

    @Test
    void aProfileMayStandForTheDevice() {
        var set = TaskSets.read(Path.of("../examples/schedulability/crossing.json"));

        assertThat(set.device().networks()).isNotEmpty();
        assertThat(set.streams()).extracting(Stream::id).contains("pedestrians");
    }

    @Test
    void whatIsWrittenToAFileIsReadAgain() {
        var stream =
                Stream.of("s", new Extent.Volume(30), 100)
                        .releasing(4)
                        .due(80)
                        .delayedBy(7)
                        .asGoodAs(Accuracy.of("0.5"));
        var set = TaskSet.of("s", Device.of("gpu", java.util.List.of(8)), stream);
        TaskSets.write(set, folder.resolve("set.json"));

        assertThat(TaskSets.read(folder.resolve("set.json"))).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'period': 100000 | 'period': 0 | /streams/0/period",
                "'deadline': 80000 | 'deadline': 200000 | /streams/0/deadline",
                "'exit': 2 | 'exit': 3 | /streams/0/exit",
                "'streams' | 'stream' | /stream",
                "'objects': 4 | 'objects': 1001 | /streams/0/objects"
            })
    void anErrorIsLocated(String right, String wrong, String pointer) throws IOException {
        String text = example().replace(quoted(right), quoted(wrong));

        assertThat(text).isNotEqualTo(example());
        assertThatThrownBy(() -> TaskSets.read(Document.of("set.json", text)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .anyMatch(error -> error.pointer().equals(pointer))
                                        .allMatch(error -> error.line() > 0));
    }

    @Test
    void aRecordRefusesTheSame() {
        assertThatThrownBy(() -> Stream.of("s", new Extent.Volume(30), 100).due(101))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most the period, 100 us");
    }

    @Test
    void releasesAreCountedWithTheirJitter() {
        var stream = Stream.of("s", new Extent.Volume(30), 10).due(8);

        assertThat(stream.demanded(7)).isZero();
        assertThat(stream.demanded(8)).isEqualTo(1);
        assertThat(stream.demanded(18)).isEqualTo(2);
        assertThat(stream.delayedBy(3).demanded(15)).isEqualTo(2); // one 3 us late, one at once
        assertThat(stream.released(10)).isEqualTo(1);
        assertThat(stream.released(11)).isEqualTo(2);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static String example() throws IOException {
        var json =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("../docs/formats/task-set.md")));
        assertThat(json.find()).isTrue();
        return json.group(1);
    }
}
