package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.cli.results.Reported;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String COCO = "../problem-instances/instances/coco/coco-street.json";
    private static final String MISTAKES = "src/test/resources/mistakes/";

    @TempDir Path folder;

    @Test
    void schedulesOfTheShippedInstanceBecomeAPageAndATrace() throws IOException {
        var plan = in("edf.json");
        var other = in("fifo.json");
        var events = in("run.jsonl");
        fovea("solve", COCO, "--solver", "edf", "--events", events, "-o", plan, "--quiet");
        fovea("solve", COCO, "--solver", "fifo", "-o", other, "--quiet");

        var told =
                fovea(
                        "report",
                        COCO,
                        plan,
                        other,
                        "--events",
                        events,
                        "-o",
                        in("page.html"),
                        "--trace-events",
                        in("trace.json"),
                        "--json");

        assertThat(told.exit()).isZero();
        var reported = Reported.format().read(Document.of("report", told.out()));
        assertThat(reported.schedules()).isEqualTo(2);
        assertThat(reported.tasks()).isEqualTo(131);
        assertThat(Files.readString(Path.of(in("page.html"))))
                .startsWith("<!DOCTYPE html>")
                .contains("\"label\": \"edf.json\"", "\"timeMs\"")
                .endsWith("</html>\n");
        assertThat(Files.readString(Path.of(in("trace.json")))).contains("\"ph\": \"X\"");
    }

    @Test
    void onAStreamThePageStandsAlone() {
        fovea("solve", COCO, "--solver", "edf", "-o", in("edf.json"), "--quiet");

        var told = fovea("report", COCO, in("edf.json"), "-o", "-");

        assertThat(told.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(told.err()).startsWith("report of coco-street");
    }

    @Test
    void aRunStandsBesideItsPlanAndEveryTaskHasItsReason() throws IOException {
        var plan = in("plan.json");
        fovea("solve", COCO, "--solver", "edf", "-o", plan, "--quiet");
        fovea("execute", COCO, plan, "-o", in("run.json"), "--quiet");

        var told =
                fovea(
                        "report",
                        COCO,
                        plan,
                        "--trace",
                        in("run.json"),
                        "-o",
                        in("page.html"),
                        "--json");

        var reported = Reported.format().read(Document.of("report", told.out()));
        assertThat(reported.schedules()).isEqualTo(1);
        assertThat(reported.traces()).isEqualTo(1);
        assertThat(Files.readString(Path.of(in("page.html"))))
                .contains("\"kind\": \"TRACE\"", "\"label\": \"run.json\"")
                .contains("\"code\": \"");
    }

    @Test
    void withoutTimeNothingIsExplained() throws IOException {
        fovea("solve", COCO, "--solver", "edf", "-o", in("plan.json"), "--quiet");

        fovea("report", COCO, in("plan.json"), "--explain", "0s", "-o", in("page.html"));

        assertThat(Files.readString(Path.of(in("page.html")))).doesNotContain("\"code\": \"");
    }

    @Test
    void aTraceOfAnotherScheduleIsRefused() {
        fovea("solve", COCO, "--solver", "edf", "-o", in("edf.json"), "--quiet");
        fovea("solve", COCO, "--solver", "fifo", "-o", in("fifo.json"), "--quiet");
        fovea("execute", COCO, in("fifo.json"), "-o", in("run.json"), "--quiet");

        var told =
                fovea(
                        "report",
                        COCO,
                        in("edf.json"),
                        "--trace",
                        in("run.json"),
                        "-o",
                        in("p.html"));

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("run.json", "/launches", "another schedule");
        assertThat(Path.of(in("p.html"))).doesNotExist();
    }

    @Test
    void aScheduleThatBreaksTheRulesIsRefusedAndNothingIsWritten() {
        var told =
                fovea(
                        "report",
                        MISTAKES + "crossing.json",
                        MISTAKES + "overlapping.json",
                        "-o",
                        in("page.html"));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("rule 2 broken");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeDoneIsToldBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("events"), "{\"format\": \"fovea-events/1\"}\n");
        fovea("solve", COCO, "--solver", "edf", "-o", in("s.json"), "--quiet");
        String page = in("page.html");

        assertThat(fovea("report", COCO, in("s.json")).err()).contains("no file to write");
        assertThat(fovea("report", COCO, in("s.json"), "--trace-events", "-").exit()).isEqualTo(2);
        var events = fovea("report", COCO, in("s.json"), "--events", in("events"), "-o", page);
        assertThat(events.exit()).isEqualTo(2);
        assertThat(events.err()).contains("events:1", "timeMs");
        var twice =
                fovea(
                        "report",
                        COCO,
                        in("s.json"),
                        "--events",
                        in("events"),
                        "--events",
                        in("events"),
                        "-o",
                        page);
        assertThat(twice.err()).contains("--events 2 times");
        assertThat(Path.of(page)).doesNotExist();
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }
}
