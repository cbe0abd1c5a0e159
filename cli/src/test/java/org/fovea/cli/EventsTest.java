package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaOnTerminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.cli.progress.Course;
import org.fovea.cli.progress.Event;
import org.fovea.instance.Instances;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands that take long tell while they run. */
class EventsTest {

    private static final String CROSSING = "src/test/resources/mistakes/crossing.json";
    private static final String COCO = "../problem-instances/instances/coco/coco-street.json";
    private static final String PROFILE = "../problem-instances/profiles/crops-and-canvas.json";

    @TempDir Path folder;

    /** A command, and what it has counted at its end. */
    record Told(List<String> command, Event.Unit unit, long total) {

        @Override
        public String toString() {
            return String.join(" ", command.subList(0, 2));
        }
    }

    static Stream<Told> commands() {
        return Stream.of(
                new Told(
                        List.of("compare", CROSSING, "--solvers", "edf,fifo", "--repeats", "3"),
                        Event.Unit.RUNS,
                        2 * 3),
                new Told(
                        List.of("simulate", COCO, "--policy", "edf-batch"),
                        Event.Unit.ARRIVALS,
                        tasks()),
                new Told(
                        List.of(
                                "simulate",
                                "serving",
                                "--arrivals",
                                "3000",
                                "--seed",
                                "1",
                                "--policy",
                                "edf-batch"),
                        Event.Unit.ARRIVALS,
                        3_000),
                new Told(
                        List.of("execute", COCO, "SCHEDULE", "--monte-carlo", "7"),
                        Event.Unit.RUNS,
                        7));
    }

    private static long tasks() {
        return Instances.read(Path.of(COCO)).tasks().size();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void fromStartToEndAllThatIsCountedIsDone(Told told) throws IOException {
        fovea("solve", COCO, "--solver", "edf", "-o", schedule(), "--quiet");

        var said = fovea(with(told.command(), "--events", file(), "--quiet"));

        assertThat(said.err()).isEmpty();
        var events = events();
        assertThat(events.getFirst().event()).isEqualTo(Event.Kind.START);
        assertThat(events.getLast().event()).isEqualTo(Event.Kind.END);
        assertThat(events.getLast().count())
                .contains(new Event.Count(told.total(), told.total(), told.unit()));
    }

    @Test
    void everyRunOfAComparisonStartsAndEnds() throws IOException {
        fovea("compare", CROSSING, "--solvers", "edf,fifo", "--events", file(), "--quiet");

        var events = events();
        assertThat(events.stream().map(Event::event))
                .filteredOn(kind -> kind != Event.Kind.PROGRESS)
                .containsExactly(
                        Event.Kind.START,
                        Event.Kind.RUN_START,
                        Event.Kind.RUN_END,
                        Event.Kind.RUN_START,
                        Event.Kind.RUN_END,
                        Event.Kind.END);
        var ended = events.stream().filter(e -> e.event() == Event.Kind.RUN_END).toList();
        assertThat(ended)
                .allSatisfy(event -> {
                    assertThat(event.utility()).isPresent();
                    assertThat(event.gapMillionths()).isPresent();
                    assertThat(event.misses()).isPresent();
                    assertThat(event.run().flatMap(Event.Subject::status)).isPresent();
                });
        assertThat(ended.stream().map(event -> event.run().orElseThrow().solver()))
                .containsExactly("edf", "fifo");
        assertThat(Course.read(file())).allSatisfy(mark -> assertThat(mark.utility()).isEmpty());
    }

    @Test
    void aSimulationEndsWithItsUtility() throws IOException {
        fovea("simulate", CROSSING, "--policy", "edf", "--events", file(), "--quiet");

        assertThat(events().getLast().utility().map(Utility::units))
                .hasValueSatisfying(units -> assertThat(units).isPositive());
        assertThat(events().getLast().source()).isEqualTo(Optional.of("edf"));
    }

    @Test
    void aMeasurementCountsCells() throws IOException {
        var command =
                List.of("profile", "--backend", "sim", "--networks", PROFILE, "--quick", "--json");

        var said = fovea(with(command, "--events", file(), "--quiet"));

        assertThat(said.exit()).isZero();
        var last = events().getLast().count().orElseThrow();
        assertThat(last.unit()).isEqualTo(Event.Unit.CELLS);
        assertThat(last.done()).isPositive().isEqualTo(last.total());
    }

    @Test
    void whatIsOverAtOnceHasNoEvents() {
        assertThat(fovea("profile", "--show", PROFILE, "--events", file()).exit()).isEqualTo(2);
        assertThat(Path.of(file())).doesNotExist();
    }

    @Test
    void aBarLeavesNothingOnTheTerminalAndIsNeverOnStandardOutput() {
        String[] command = {
            "solve", COCO, "--solver", "anneal", "--time-limit", "3s", "--threads", "1"
        };

        var said = foveaOnTerminal(command);

        assertThat(said.out()).startsWith("FEASIBLE").doesNotContain("\u001b");
        assertThat(said.err())
                .contains("[#", "utility", "bound", "gap", "left ")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
        assertThat(foveaOnTerminal(with(List.of(command), "--quiet")).err()).isEmpty();
    }

    private String schedule() {
        return folder.resolve("schedule.json").toString();
    }

    private String file() {
        return folder.resolve("events.jsonl").toString();
    }

    private String[] with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more))
                .map(word -> word.equals("SCHEDULE") ? schedule() : word)
                .toArray(String[]::new);
    }

    private List<Event> events() throws IOException {
        return Files.readString(Path.of(file()), UTF_8)
                .lines()
                .map(line -> Event.FORMAT.read(Document.of("events", line)))
                .toList();
    }
}
