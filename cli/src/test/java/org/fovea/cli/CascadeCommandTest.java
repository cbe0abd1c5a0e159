package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.ordering.Ordering;
import org.fovea.cascade.ordering.Orderings;
import org.fovea.cli.cascade.CheckedSequence;
import org.fovea.cli.cascade.GrownTree;
import org.fovea.cli.cascade.Ordered;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeCommandTest {

    private static final String FOUR = "../examples/cascades/four-experts.json";
    private static final String VEHICLES = "../examples/cascades/vehicle-sounds.json";
    private static final String NESTED = "../examples/cascades/four-experts-nested.json";

    @TempDir Path folder;

    @Test
    void thePageShowsWhatTheExamplesSay() throws IOException {
        var page = Files.readString(Path.of("../docs/cascades.md"));

        assertThat(page)
                .contains(fovea("cascade", FOUR).out().replace("../", ""))
                .contains(fovea("cascade", VEHICLES).out().replace("../", ""))
                .contains(
                        fovea("cascade", NESTED, "--assume", "independent")
                                .out()
                                .replace("../", ""));
    }

    @Test
    void thePageNamesEveryMethodWithItsSource() throws IOException {
        var page = Files.readString(Path.of("../docs/cascades.md"));

        assertThat(Orderings.all())
                .allSatisfy(method ->
                        assertThat(page)
                                .contains(
                                        "| `%s` | %s |".formatted(method.name(), method.source())));
        assertThat(fovea("help", "cascade").out())
                .contains(Orderings.all().stream().map(Ordering::name).toList());
    }

    @Test
    void whatItWritesIsCheckedByItself() throws IOException {
        String solution = folder.resolve("order.json").toString();

        assertThat(fovea("cascade", FOUR, "--method", "subset", "-o", solution).exit()).isZero();
        assertThat(fovea("check", FOUR, solution).out()).startsWith("valid ").contains("5.55 us");
        assertThat(fovea("validate", FOUR, solution).exit()).isZero();
        var said = fovea("check", "--json", FOUR, solution);
        assertThat(assertReadsAndWrites(CheckedSequence.format(), said.out()).valid()).isTrue();

        Files.writeString(
                Path.of(solution), Files.readString(Path.of(solution)).replace("\"k2\", ", ""));
        var wrong = fovea("check", FOUR, solution);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out()).contains("rule 7").contains("not 5.55 us");
    }

    @Test
    void theTreeOfAHierarchyIsReplayedByCheck() throws IOException {
        String tree = folder.resolve("tree.json").toString();

        assertThat(fovea("cascade", VEHICLES, "-o", tree).out())
                .startsWith("OPTIMAL vehicle sounds");
        assertThat(fovea("check", VEHICLES, tree).exit()).isZero();
        assertThat(fovea("validate", VEHICLES, tree).exit()).isZero();
        var said = fovea("cascade", "--json", VEHICLES);
        var grown = assertReadsAndWrites(GrownTree.format(), said.out());
        assertThat(grown.status()).isEqualTo(Status.OPTIMAL);

        var text = Files.readString(Path.of(tree)).replace("\"ask\": \"K6\"", "\"ask\": \"K4\"");
        Files.writeString(Path.of(tree), text);
        assertThat(fovea("check", VEHICLES, tree).out()).startsWith("invalid").contains("rule 9");
    }

    @Test
    void aHierarchyWithLimitsTellsWhatTheyCost() throws IOException {
        var text =
                Files.readString(Path.of(VEHICLES))
                        .replaceFirst("\n}\n$", ",\n  \"deadline\": %d}\n");
        var said = foveaReading(text.formatted(45_000), "cascade", "-", "-o", "-");
        assertThat(said.err()).contains("deadline: ").contains("without it 10174.570766 us");
        assertThat(said.out()).startsWith("{").contains("\"nodes\"");

        var none = foveaReading(text.formatted(28_280), "cascade", "-");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out()).startsWith("INFEASIBLE");
        assertThat(none.err()).contains("/deadline: found 28280, expected at least 28281");
        assertThat(fovea("cascade", VEHICLES, "--method", "beam").err()).contains("decision tree");
    }

    @Test
    void onStandardOutputTheSequenceStandsAlone() {
        var said = fovea("cascade", FOUR, "-o", "-");

        assertThat(said.out()).startsWith("{").contains("\"sequence\": [\"k1\", \"k2\", \"sure\"]");
        assertThat(said.err()).startsWith("OPTIMAL four experts");
    }

    @Test
    void asJsonItTellsWhatALimitAndAnAssumptionCost() {
        var said = fovea("cascade", "--json", NESTED, "--assume", "independent");
        var ordered = assertReadsAndWrites(Ordered.format(), said.out());

        assertThat(ordered.status()).isEqualTo(Status.FEASIBLE);
        assertThat(ordered.answer().orElseThrow().assumed().orElseThrow())
                .isEqualTo(
                        new Ordered.Assumed(
                                "independent", Fraction.of("4.416"), Fraction.of("6.15")));
        var limited =
                assertReadsAndWrites(Ordered.format(), fovea("cascade", "--json", FOUR).out());
        assertThat(limited.answer().orElseThrow().relaxed()).containsExactly(Fraction.of("4.416"));
    }

    @Test
    void aLimitThatTheDeterministicClassifierBreaksIsNamedWithItsPlace() throws IOException {
        var text = Files.readString(Path.of(FOUR)).replace("\"deadline\": 15", "\"deadline\": 9");
        var said = foveaReading(text, "cascade", "-", "-o", folder.resolve("none").toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("INFEASIBLE four experts");
        assertThat(said.err()).contains(" at /deadline: found 9 us, expected at least 10 us");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(foveaReading(text, "validate", "-").exit()).isEqualTo(1);
        assertReadsAndWrites(Ordered.format(), foveaReading(text, "cascade", "--json", "-").out());
    }

    @Test
    void whatCannotBeUsedIsRefused() {
        assertThat(fovea("cascade", FOUR, "--method", "ration").err())
                .contains("did you mean \"ratio\"?");
        assertThat(fovea("cascade", FOUR, "--assume", "neste").err())
                .contains("did you mean \"nested\"?");
        var both = fovea("cascade", FOUR, "--assume", "joint", "--method", "beam");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("one of them");
        var instance = fovea("cascade", "src/test/resources/mistakes/crossing.json");
        assertThat(instance.exit()).isEqualTo(2);
        assertThat(instance.err()).contains("expected \"fovea-cascade/1\"");
        assertThat(fovea("solve", FOUR).err()).contains("fovea cascade orders it");
        var missing = fovea("check", FOUR, "src/test/resources/mistakes/crossing.json");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).contains("fovea-cascade-solution/1");
    }
}
