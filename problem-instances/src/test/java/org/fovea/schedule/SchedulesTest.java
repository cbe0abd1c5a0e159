package org.fovea.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Scale;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {

    private static final Schedule SCHEDULE =
            new Schedule(
                    "crossing",
                    Optional.of("0a".repeat(32)),
                    Optional.of(
                            new Provenance(
                                    "edf",
                                    Status.FEASIBLE,
                                    Optional.of(Utility.of("1.50")),
                                    Optional.of(Utility.of("2")),
                                    Optional.of("windows"),
                                    OptionalLong.of(12),
                                    OptionalLong.of(7),
                                    OptionalInt.of(1),
                                    OptionalLong.empty(),
                                    Optional.of(false),
                                    Optional.empty(),
                                    Optional.of("fovea solve crossing.json"))),
                    List.of(
                            new Input("i1", "small", List.of(new Placement.Crop("a"))),
                            new Input(
                                    "i2",
                                    "canvas",
                                    List.of(
                                            new Placement.OnCanvas("b", Scale.of("0.5"), 0, 32),
                                            new Placement.OnCanvas("c", Scale.ONE, 64, 0))),
                            new Input(
                                    "i3",
                                    "volume",
                                    List.of(new Placement.InVolume("d", Scale.ONE)))),
                    List.of(
                            new Launch(0, 100, "small", 1, List.of("i1")),
                            new Launch(100, 500, "canvas", 1, List.of("i2"))),
                    List.of("e", "f"));

    private static final String TEXT =
            """
            {
              "format": "fovea-schedule/1",
              "instance": "crossing",
              "instanceSha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
              "solver": {
                "name": "edf",
                "status": "FEASIBLE",
                "utility": 1.5,
                "bound": 2,
                "boundBy": "windows",
                "wallTimeMs": 12,
                "seed": 7,
                "threads": 1,
                "interrupted": false,
                "command": "fovea solve crossing.json"
              },
              "inputs": [
                {"id": "i1", "network": "small", "placements": [{"task": "a"}]},
                {"id": "i2", "network": "canvas", "placements": [{"task": "b", "scale": 0.5, "x": 0, "y": 32}, {"task": "c", "scale": 1, "x": 64, "y": 0}]},
                {"id": "i3", "network": "volume", "placements": [{"task": "d", "scale": 1}]}
              ],
              "launches": [
                {"start": 0, "end": 100, "network": "small", "stage": 1, "inputs": ["i1"]},
                {"start": 100, "end": 500, "network": "canvas", "stage": 1, "inputs": ["i2"]}
              ],
              "rejected": [
                "e",
                "f"
              ]
            }
            """;

    @TempDir Path folder;

    @Test
    void inputsAndLaunchesAreWrittenALineEach() {
        assertThat(Probe.text(SCHEDULE)).isEqualTo(TEXT);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        long seed = 23;
        var any = new AnySchedule(seed);
        for (int i = 0; i < 1_000; i++) {
            var schedule = any.next();

            assertThat(Schedules.read(Document.of("f", Probe.text(schedule))))
                    .as("schedule %d of seed %d", i, seed)
                    .isEqualTo(schedule);
        }
    }

    @Test
    void aFileIsWrittenWholeAndReadBack() {
        var file = folder.resolve("s.json");

        Schedules.write(SCHEDULE, file);

        assertThat(file).hasContent(TEXT);
        assertThat(Schedules.read(file)).isEqualTo(SCHEDULE);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "scale": 0.5, "x": 0, "y": 32 | "scale": 0.5, "x": 0 | 19:54 at /inputs/1/placements/0: found "scale" and "x", expected "scale", "x" and "y" on a rectangle canvas, "scale" alone on a volume canvas, none on a crop
                    "scale": 0.5, "x": 0, "y": 32 | "x": 0, "y": 32      | 19:54 at /inputs/1/placements/0: found "x" and "y", expected
                    [{"task": "a"}]    | []                  | 18:52 at /inputs/0/placements: found an array of 0, expected an array of 1 to 900000 placements
                    "FEASIBLE"         | "FEASABLE"          | 7:15 at /solver/status: found "FEASABLE", expected "OPTIMAL" or "FEASIBLE" or "INFEASIBLE" or "UNKNOWN" or "INVALID"; did you mean "FEASIBLE"?
                    "start": 0         | "start": -1         | 23:15 at /launches/0/start: found -1, expected integer microseconds from 0 to 9000000000000
                    "start": 0         | "begin": 0          | 23:5 at /launches/0: found no "start", expected integer microseconds from 0 to 9000000000000 in that field
                    "0a0a0a0a          | "0A0a0a0a           | 4:21 at /instanceSha256: found "0A0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a...", expected a string of 64 lower-case hexadecimal digits
                    """)
    void aMalformedScheduleIsToldWithItsPlaces(String sound, String mistaken, String message) {
        var text = TEXT.replace(sound, mistaken);

        var refused =
                catchThrowableOfType(
                        InvalidInput.class, () -> Schedules.read(Document.of("s.json", text)));

        assertThat(refused).hasMessageStartingWith("s.json:" + message);
    }

    @Test
    void whetherRulesHoldIsNotAskedWhileReading() {
        var text =
                TEXT.replace("\"stage\": 1", "\"stage\": -7")
                        .replace("\"end\": 100", "\"end\": 3")
                        .replace("[\"i1\"]", "[\"nobody\"]");

        assertThat(Schedules.read(Document.of("f", text)).launches().getFirst())
                .isEqualTo(new Launch(0, 3, "small", -7, List.of("nobody")));
    }

    @Test
    void whatAFileOpensWithSaysWhoMadeIt() throws java.io.IOException {
        var file = folder.resolve("opening.json");
        Schedules.write(SCHEDULE, file);
        var whole = java.nio.file.Files.readString(file);
        java.nio.file.Files.writeString(file, whole.substring(0, whole.indexOf("\"launches\"")));

        assertThat(Schedules.opening(file))
                .isEqualTo(
                        new Schedules.Opening(
                                "crossing", SCHEDULE.instanceSha256(), SCHEDULE.provenance()));
    }

    @Test
    void aLongCommandIsNoTroubleForTheOpening() throws java.io.IOException {
        var file = folder.resolve("long.json");
        Schedules.write(SCHEDULE, file);
        var whole = java.nio.file.Files.readString(file);
        java.nio.file.Files.writeString(
                file, whole.replace("crossing.json", "crossing.json ".repeat(1_000)));

        assertThat(Schedules.opening(file).provenance().orElseThrow().command().orElseThrow())
                .hasSizeGreaterThan(8_192);
    }
}
