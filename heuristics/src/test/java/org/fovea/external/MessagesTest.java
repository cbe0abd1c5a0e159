package org.fovea.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.fixture.Corpus;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Scale;
import org.fovea.schedule.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final String SCHEMA = "/org/fovea/schemas/fovea-exec-1.schema.json";

    @Test
    void everyEventIsOneLine() {
        assertThat(line(new Message.Idle(7, "gpu")))
                .isEqualTo("{\"idle\": {\"at\": 7, \"device\": \"gpu\"}}\n");
        assertThat(line(new Message.Ended(9, "gpu", "net", 2, List.of("a", "b"), List.of())))
                .isEqualTo(
                        "{\"ended\": {\"at\": 9, \"device\": \"gpu\", \"network\": \"net\","
                                + " \"stage\": 2, \"tasks\": [\"a\", \"b\"]}}\n");
        var sure = List.of(Accuracy.of("0.75"), Accuracy.of("1"));
        assertThat(line(new Message.Ended(9, "gpu", "net", 2, List.of("a", "b"), sure)))
                .endsWith("\"tasks\": [\"a\", \"b\"], \"confidences\": [0.75, 1]}}\n");
        assertThat(line(new Message.Release(1, task("a", 1, 5, 8))))
                .isEqualTo(
                        "{\"release\": {\"at\": 1, \"task\": {\"id\": \"a\", \"release\": 1,"
                                + " \"deadline\": 5, \"object\": {\"width\": 8, \"height\": 8}}}}\n");
        for (var instance : Corpus.all())
            assertThat(line(new Message.Hello(instance)))
                    .startsWith("{\"hello\": {\"format\": \"fovea-exec/1\", \"instance\": {")
                    .endsWith("}\n")
                    .doesNotMatch("(?s).*\n.+");
    }

    @Test
    void everyDecisionIsUnderstood() {
        assertThat(reply("{\"wait\": {}}")).isEqualTo(new Message.Wait(OptionalLong.empty()));
        assertThat(reply("{\"wait\": {\"until\": 12}}"))
                .isEqualTo(new Message.Wait(OptionalLong.of(12)));
        assertThat(reply("{\"start\": {\"network\": \"n\", \"tasks\": [\"a\"]}}"))
                .isEqualTo(start(1, "a"));
        assertThat(
                        reply(
                                "{\"start\": {\"network\": \"n\", \"stage\": 2, \"tasks\": [\"a\","
                                        + " \"b\"]}}"))
                .isEqualTo(start(2, "a", "b"));
        assertThat(
                        reply(
                                "{\"start\": {\"network\": \"n\", \"canvases\": [[{\"task\": \"a\","
                                        + " \"scale\": 0.5, \"x\": 1, \"y\": 2}], [{\"task\": \"b\","
                                        + " \"scale\": 1}]]}}"))
                .isEqualTo(
                        new Message.Start(
                                "n",
                                1,
                                Optional.empty(),
                                Optional.of(
                                        List.of(
                                                List.of(
                                                        new Placement.OnCanvas(
                                                                "a", Scale.of("0.5"), 1, 2)),
                                                List.of(new Placement.InVolume("b", Scale.ONE))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | found",
                "{} | \"start\" or \"wait\"",
                "{\"wait\": {}, \"start\": {\"network\": \"n\", \"tasks\": [\"a\"]}} | \"start\" or"
                        + " \"wait\"",
                "{\"wait\": {\"untill\": 3}} | did you mean \"until\"?",
                "{\"wait\": {\"until\": 3.0}} | integer",
                "{\"start\": {\"network\": \"n\"}} | \"tasks\", or \"canvases\"",
                "{\"start\": {\"network\": \"n\", \"tasks\": []}} | 1 to",
                "{\"start\": {\"tasks\": [\"a\"]}} | no \"network\"",
                "{\"start\": {\"network\": \"n\", \"stage\": 2, \"canvases\": [[{\"task\":"
                        + " \"a\"}]]}} | canvases begin",
                "{\"idle\": {\"at\": 1, \"device\": \"gpu\"}} | unknown field \"idle\"",
                "{\"wait\": {}} {} | found"
            })
    void whatIsNoDecisionIsRefusedWithItsPlace(String text, String told) {
        assertThatThrownBy(() -> reply(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("decision 3")
                .hasMessageContaining(told);
    }

    @Test
    void thePublishedSchemaIsWhatTheFormsSay() throws IOException {
        var copy = Path.of("target/schemas/fovea-exec-1.schema.json");
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Messages.schema());

        try (var published = Messages.class.getResourceAsStream(SCHEMA)) {
            assertThat(published).as("resource %s", SCHEMA).isNotNull();
            String text = new String(published.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).as("generated anew as %s", copy).isEqualTo(Messages.schema());
        }
    }

    private static Message.Start start(int stage, String... tasks) {
        return new Message.Start("n", stage, Optional.of(List.of(tasks)), Optional.empty());
    }

    private static String line(Message message) {
        return new String(Messages.line(message), StandardCharsets.UTF_8);
    }

    private static Message.Reply reply(String text) {
        return Messages.reply("exec:x, decision 3", text);
    }
}
