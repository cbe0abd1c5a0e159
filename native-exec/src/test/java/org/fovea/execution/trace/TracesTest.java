package org.fovea.execution.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.execution.Street;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static final Conduct CONDUCT =
            new Conduct(
                    "sim",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("p99"),
                    Overrun.SHORTEN,
                    false,
                    1,
                    0);

    /** The first stage of both ends at 90 us; b is cut from the second. */
    static Trace example() {
        var plan = Street.slow(Overrun.SHORTEN);
        var records = new Records(plan);
        records.ran(0, 0, 90_000, 0);
        records.ran(1, 90_000, 150_000, 0);
        records.cut(plan.first(1) + 1);
        return Trace.of(plan, records, CONDUCT, Optional.empty());
    }

    private static String text(Trace trace) {
        return new String(Traces.FORMAT.bytes(trace), UTF_8);
    }

    private static Trace read(String text) {
        return Traces.read(
                Document.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)), "trace", Path.of("")));
    }

    private static Path published(String file) {
        var root = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
        return root.resolve(file);
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) {
        var trace = example();
        var file = folder.resolve("trace.json");
        Traces.write(trace, file);

        assertThat(Traces.read(file)).isEqualTo(trace);
        assertThat(trace.misses()).isZero();
    }

    @Test
    void theExampleOfThePageIsThisTrace() throws IOException {
        var page = Files.readString(published("docs/formats/trace.md"));
        var example = EXAMPLE.matcher(page);

        assertThat(example.find()).isTrue();
        assertThat(example.group(1)).isEqualTo(text(example()));
    }

    @Test
    void theSchemaSaysWhatTheReaderDemands() throws IOException {
        String name = "/org/fovea/schemas/fovea-trace-1.schema.json";
        try (var schema = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            assertThat(new String(schema.readAllBytes(), UTF_8)).isEqualTo(Traces.FORMAT.schema());
        }
    }

    @Test
    void aRunThatFailedKeepsWhatCompleted() {
        var plan = Street.slow(Overrun.HOLD);
        var records = new Records(plan);
        records.ran(0, 0, 90_000, 42);
        records.failed("the device hung");
        var trace = Trace.of(plan, records, CONDUCT, Optional.of("0".repeat(64)));

        assertThat(trace.launches().get(1).fate()).isEqualTo(Records.Fate.UNREACHED);
        assertThat(trace.checksum().orElseThrow()).hasSize(16);
        assertThat(read(text(trace))).isEqualTo(trace);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"utility\": 1.4 | \"utility\": 1.5 | the sum over the tasks",
                "\"lateness\": 40 | \"lateness\": 41 | end minus plannedEnd",
                "\"miss\": false | \"miss\": true | true just where exit is 0",
                "\"fate\": \"RAN\" | \"fate\": \"DROPPED\" | just where it ran",
                "\"cut\": [\"ib\"] | \"cut\": [\"ic\"] | some of the launch's inputs",
                "\"cut\": [\"ib\"] | \"cut\": [\"ia\", \"ib\"] | not all",
                "\"cut\": [\"ib\"] | \"cut\": [\"ib\", \"ib\"] | each once",
                "\"start\": 90 | \"start\": 151 | at least the start",
                "\"exit\": 1 | \"exit\": 0 | 0 for a miss",
                "\"lateness\": -30 | \"lateness\": 30 | at most 0 for an answer in time",
                "\"overrun\": \"SHORTEN\" | \"overrun\": \"HURRY\" | HOLD",
                "\"seed\": 1 | \"sed\": 1 | did you mean",
                "\"plannedExit\": 2 | \"plannedExit\": 65 | 64"
            })
    void whatDoesNotAgreeIsRefused(String found, String replaced, String expected) {
        String text = text(example());
        assertThat(text).contains(found);
        String changed = text.replaceFirst(Pattern.quote(found), replaced);

        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refused ->
                        assertThat(((InvalidInput) refused).errors())
                                .anySatisfy(
                                        error -> assertThat(error.message()).contains(expected)));
    }

    @Test
    void anUnreachedLaunchNeedsAFailure() {
        var plan = Street.slow(Overrun.HOLD);
        var records = new Records(plan);
        records.failed("why");
        String text = text(Trace.of(plan, records, CONDUCT, Optional.empty()));
        String unexplained = text.replaceFirst(" *\"failure\": \"why\",\n", "");

        assertThatThrownBy(() -> read(unexplained))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("UNREACHED");
    }

    /** Bytes replaced, inserted and dropped: a trace or an error, never another exception. */
    @Test
    void brokenBytesGiveATraceOrAnError() {
        byte[] whole = Traces.FORMAT.bytes(example());
        var random = new SplittableRandom(8);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = whole.clone();
            for (int k = random.nextInt(1, 4); k > 0; k--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            try {
                Traces.read(
                        Document.read(
                                new ByteArrayInputStream(bytes, 0, length), "trace", Path.of("")));
            } catch (InvalidInput expected) {
                assertThat(expected.errors()).isNotEmpty();
            }
        }
    }
}
