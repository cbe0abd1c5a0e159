package org.fovea.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.fixture.TinyInstances;
import org.fovea.instance.Utility;
import org.fovea.json.Document;
import org.fovea.problem.RandomTimeline;
import org.fovea.rules.Checker;
import org.fovea.schedule.Launch;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void whatTasksGetSumsUpToWhatTheCheckerSays() {
        for (long seed = 0; seed < 1_000; seed++) {
            var instance = TinyInstances.random(seed);
            var schedule = RandomTimeline.of(instance, seed);
            var verdict = Checker.check(instance, schedule);

            var panel =
                    Sheet.of(instance, List.of(Exhibit.planned("random", schedule)))
                            .panels()
                            .getFirst();

            assertThat(panel.utility()).as("seed %d", seed).isEqualTo(verdict.utility());
            assertThat(panel.results().stream().filter(result -> result.exit() == 0).count())
                    .as("seed %d", seed)
                    .isEqualTo(verdict.misses());
        }
    }

    @Test
    void aTaskKeepsWhatItGotInTime() {
        var panel = panel(Exhibit.planned("plan", TwoOnCanvas.schedule("a", "b")));

        assertThat(panel.results())
                .extracting(Sheet.Result::exit, Sheet.Result::end, Sheet.Result::utility)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2, OptionalLong.of(20), Utility.of("0.8")),
                        org.assertj.core.groups.Tuple.tuple(
                                1, OptionalLong.of(10), Utility.of("0.5")),
                        org.assertj.core.groups.Tuple.tuple(0, OptionalLong.empty(), Utility.ZERO));
    }

    @Test
    void aRunIsJudgedByWhenItsLaunchesEnded() {
        var plan = TwoOnCanvas.schedule("a", "b");
        var late = List.of(new Launch(6, 18, "canvas", 1, List.of("i")));

        var panel = panel(Exhibit.ran("run", plan, late));

        assertThat(panel.results())
                .extracting(Sheet.Result::exit)
                .containsExactly(1, 0, 0); // 18 is after 15
        assertThat(panel.results().get(1).end()).hasValue(18);
        assertThat(panel.results().get(2).input()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void objectsStandScaledWhereTheyAre() {
        var panel = panel(Exhibit.planned("plan", TwoOnCanvas.schedule("a", "b")));

        assertThat(panel.inputs().getFirst().spots())
                .containsExactly(
                        new Sheet.Spot(0, "0.5", 0, 0, 30, 20, 600),
                        new Sheet.Spot(1, "0.5", 0, 20, 30, 20, 600));
    }

    @Test
    void itsJsonReadsBackAsItIs() {
        for (long seed = 0; seed < 50; seed++) {
            var instance = TinyInstances.random(seed);
            var exhibit =
                    Exhibit.planned("random", RandomTimeline.of(instance, seed))
                            .explained(
                                    Map.of(
                                            instance.tasks().isEmpty()
                                                    ? "nobody"
                                                    : instance.tasks().getFirst().id(),
                                            new Why("BEST_EXIT", "No later exit is worth more.")))
                            .found(
                                    List.of(
                                            new Mark(
                                                    7,
                                                    Optional.of(Utility.of("1.5")),
                                                    Optional.empty())));
            var sheet = Sheet.of(instance, List.of(exhibit));
            var text =
                    new String(
                            SheetFormat.FORMAT.bytes(sheet),
                            java.nio.charset.StandardCharsets.UTF_8);

            assertThat(SheetFormat.FORMAT.read(Document.of("sheet", text))).isEqualTo(sheet);
        }
    }

    private static Sheet.Panel panel(Exhibit exhibit) {
        return Sheet.of(TwoOnCanvas.instance("a", "b"), List.of(exhibit)).panels().getFirst();
    }
}
