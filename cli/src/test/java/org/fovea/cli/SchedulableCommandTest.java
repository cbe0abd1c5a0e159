package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;
import static org.fovea.cli.Spoken.foveaReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.cli.results.Judged;
import org.fovea.schedulability.Criteria;
import org.fovea.schedulability.Criterion;
import org.junit.jupiter.api.Test;

class SchedulableCommandTest {

    private static final String CROSSING = "../examples/schedulability/crossing.json";

    @Test
    void aVerdictNamesEveryCriterionWithMarginOrReason() {
        var said = fovea("schedulable", CROSSING);

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        var lines = said.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("schedulable crossing");
        assertThat(lines.subList(1, lines.size()))
                .hasSameSizeAs(Criteria.all())
                .allMatch(line -> line.contains("  margin ") || line.contains("  not shown: "))
                .anyMatch(line ->
                        line.matches("  frame-batches {5}margin \\d+ us in windows of \\d+ us"));
    }

    @Test
    void thePageShowsWhatTheExampleSays() throws IOException {
        var page = Files.readString(Path.of("../docs/schedulability.md"));

        assertThat(page).contains(fovea("schedulable", CROSSING).out());
    }

    @Test
    void moreThanTheDeviceCanServeIsNotShown() throws IOException {
        var text =
                Files.readString(Path.of(CROSSING))
                        .replace("../../problem-instances", "../problem-instances")
                        .replace("100000", "10000");
        var said = foveaReading(text, "schedulable", "-");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("not shown schedulable: crossing\n");
    }

    @Test
    void asJsonItIsOneDocumentWithAnEntryPerCriterion() {
        var said = fovea("schedulable", "--json", CROSSING);
        var judged = assertReadsAndWrites(Judged.format(), said.out());

        assertThat(judged.criteria())
                .extracting(Judged.Finding::name)
                .containsExactlyElementsOf(Criteria.all().stream().map(Criterion::name).toList());
    }

    @Test
    void aFileThatIsNoTaskSetIsRefusedWithItsPlace() {
        var said = fovea("schedulable", "src/test/resources/mistakes/crossing.json");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("/format: found \"fovea-instance/1\", expected \"fovea-task-set/1\"");
    }

    @Test
    void validateKnowsTheFormat() {
        assertThat(fovea("validate", CROSSING).exit()).isZero();
    }
}
