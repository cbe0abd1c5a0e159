package org.fovea.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fovea.input.InvalidInput;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    private static final Run FIRST = Crossing.run("edf", 0, Crossing.scheduled("1", "1.5"));
    private static final Run SECOND = Crossing.run("edf", 1, Crossing.scheduled("1.5", "1.5"));

    @TempDir Path folder;

    @Test
    void rowsAreThereWhenTheStoreIsOpenedAgain() {
        try (var store = open()) {
            store.append(FIRST);
            store.append(SECOND);
        }

        try (var store = open()) {
            assertThat(store.runs()).containsExactly(FIRST, SECOND);
            assertThat(store.holds(FIRST.key())).isTrue();
            assertThat(store.warnings()).isEmpty();
        }
    }

    @Test
    void aRunIsThereOnce() {
        try (var store = open()) {
            store.append(FIRST);

            assertThatThrownBy(() -> store.append(FIRST)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aTornLastRowIsDroppedAndTheNextOneTakesItsPlace() throws IOException {
        fill();
        Files.write(runs(), "{\"format\": \"fovea-ru".getBytes(UTF_8), StandardOpenOption.APPEND);

        try (var store = open()) {
            assertThat(store.warnings()).singleElement().asString().contains("20 bytes");
            store.append(SECOND);
        }
        try (var store = open()) {
            assertThat(store.runs()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void zerosThatAPowerCutLeftAreDropped() throws IOException {
        fill();
        Files.write(runs(), new byte[4_096], StandardOpenOption.APPEND);

        try (var store = open()) {
            assertThat(store.runs()).containsExactly(FIRST);
        }
    }

    @Test
    void damageBeforeTheEndIsRefusedWithItsLine() throws IOException {
        try (var store = open()) {
            store.append(FIRST);
            store.append(SECOND);
        }
        String rows = Files.readString(runs());
        Files.writeString(runs(), rows.replaceFirst("\"seed\": 1", "\"seed\": 1.5"));

        assertThatThrownBy(this::open)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("runs.jsonl:2:");
    }

    @Test
    void aRowThatStandsTwiceIsRefused() throws IOException {
        fill();
        Files.writeString(runs(), Files.readString(runs()).repeat(2));

        assertThatThrownBy(this::open)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("runs.jsonl:2");
    }

    @Test
    void aStoreIsOpenOnceAtATime() {
        try (var first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("another comparison is writing");
            first.append(FIRST);
        }
        try (var next = open()) {
            assertThat(next.runs()).containsExactly(FIRST);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "text");

        assertThatThrownBy(() -> RunStore.open(file, Crossing.HERE))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("taken");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "the superuser may write anywhere");

            assertThatThrownBy(this::open).isInstanceOf(UnusableFile.class);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aPlaceWhereNobodyMayWriteIsRefused() {
        var kernel = Path.of("/sys"); // closed to the superuser too
        assumeTrue(Files.isDirectory(kernel), "needs Linux");

        assertThatThrownBy(() -> RunStore.open(kernel.resolve("store"), Crossing.HERE))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("a folder in which no store can be made");
    }

    @Test
    void anEnvironmentIsEnteredOnceWhileItStaysTheSame() {
        open().close();

        try (var again = open()) {
            assertThat(again.environment()).isZero();
            assertThat(again.warnings()).isEmpty();
        }
    }

    @Test
    void aChangedEnvironmentIsEnteredAndReported() {
        open().close();
        var here = Crossing.HERE;
        var upgraded =
                new Environment(
                        "0.2.0",
                        here.commit(),
                        here.jdk(),
                        here.os(),
                        here.cpu(),
                        4,
                        here.memoryBytes(),
                        here.heapBytes(),
                        here.parallel(),
                        here.started());

        try (var store = RunStore.open(folder, upgraded)) {
            assertThat(store.environment()).isEqualTo(1);
            assertThat(store.warnings())
                    .hasSize(2)
                    .anyMatch(warning -> warning.endsWith("the version was 0.1.0 and is 0.2.0"))
                    .anyMatch(warning -> warning.endsWith("the number of cores was 2 and is 4"));
        }
    }

    @Test
    void rowsWithoutTheirManifestAreRefused() throws IOException {
        fill();
        Files.delete(folder.resolve(RunStore.ENVIRONMENTS));

        assertThatThrownBy(this::open)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("found 0 environments, expected at least 1");
    }

    @Test
    void namesLeadToFilesInsideTheFolderOnly() {
        var hostile =
                new Run.Key(
                        "../../etc",
                        Crossing.SHA256,
                        "exec:/bin/sh -c x",
                        0,
                        Crossing.SECOND.configuration());
        try (var store = open()) {
            String file = store.keep(hostile, Crossing.schedule("car"));

            assertThat(file).matches("schedules/[a-z0-9-]+_[a-z0-9-]+_0_[0-9a-f]{16}[.]json");
            assertThat(folder.resolve(file)).exists();
        }
    }

    private void fill() {
        try (var store = open()) {
            store.append(FIRST);
        }
    }

    private RunStore open() {
        return RunStore.open(folder, Crossing.HERE);
    }

    private Path runs() {
        return folder.resolve(RunStore.RUNS);
    }
}
