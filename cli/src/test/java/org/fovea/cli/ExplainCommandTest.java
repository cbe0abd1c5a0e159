package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String CROSSING = "../examples/explain/crossing.json";

    @TempDir Path folder;

    @Test
    void thePageShowsWhatTheCommandPrints() throws IOException {
        var page = Files.readString(Path.of("../docs/explain.md"));
        var shown = page.split("```console\n", -1)[1].split("```", -1)[0].lines().toList();
        assertThat(shown.getFirst())
                .isEqualTo("$ ./fovea explain examples/explain/crossing.json --quiet");

        var printed = fovea("explain", CROSSING, "--quiet");

        assertThat(printed.exit()).isZero();
        assertThat(printed.out().lines()) // who proved the bound may differ
                .containsSubsequence(shown.subList(1, shown.size()));
    }

    @Test
    void aScheduleThatLeavesRoomIsToldWhere() throws IOException {
        var schedule =
                empty("[\"car\", \"cyclist\", \"truck\", \"sign\", \"bird\", \"dog\", \"child\"]");

        var spoken = fovea("explain", CROSSING, schedule.toString(), "--task", "child", "--json");

        assertThat(spoken.exit()).isZero();
        assertThat(spoken.out())
                .contains("\"reason\": \"ROOM_LEFT\"", "\"start\": 40000, \"end\": 44000")
                .contains("\"gain\": 4.1", "\"better\": 9.072")
                .doesNotContain("\"task\": \"car\", \"exit\"");
    }

    @Test
    void anInvalidScheduleIsRefusedWithItsViolations() throws IOException {
        var schedule = empty("[\"car\"]");

        var spoken = fovea("explain", CROSSING, schedule.toString());

        assertThat(spoken.exit()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("rule 6 broken");
    }

    @Test
    void anInfeasibleInstanceHasItsConflict() throws IOException {
        var text =
                Files.readString(Path.of(CROSSING))
                        .replace("\"weight\": 3}", "\"mandatory\": true, \"minExit\": 2}")
                        .replace("\"weight\": 0.5}", "\"mandatory\": true}");
        var file = Files.writeString(folder.resolve("infeasible.json"), text);

        var spoken = fovea("explain", file.toString(), "--quiet");

        assertThat(spoken.exit()).isEqualTo(1);
        assertThat(spoken.out())
                .startsWith("INFEASIBLE explained-crossing\n")
                .contains("cannot all be met: 2 tasks")
                .contains(
                        "Must reach exit 2 from 0 us to 8 ms; alone it could be there by 8 ms, but not with sign.");
    }

    @Test
    void anUnknownTaskIsAnsweredWithTheNearest() {
        var spoken = fovea("explain", CROSSING, "--task", "cra");

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("--task cra", "did you mean \"car\"?");
    }

    private Path empty(String rejected) throws IOException {
        return Files.writeString(
                folder.resolve("schedule.json"),
                """
                {"format": "fovea-schedule/1", "instance": "explained-crossing",
                 "inputs": [], "launches": [], "rejected": %s}
                """
                        .formatted(rejected));
    }
}
