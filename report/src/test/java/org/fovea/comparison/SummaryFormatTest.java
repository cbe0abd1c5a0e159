package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.json.Document;
import org.fovea.solving.Ending;
import org.junit.jupiter.api.Test;

class SummaryFormatTest {

    @Test
    void aSummaryReadsAsItWasWritten() {
        var plan = Crossing.plan(Crossing.both(), Crossing.signOnly(), Crossing.failing());
        var summary =
                summary(
                        plan,
                        Crossing.run("both", 0, Crossing.scheduled("1.5", "1.5")),
                        Crossing.run("sign-only", 0, Crossing.scheduled("0.5", "3")));

        assertThat(read(summary)).isEqualTo(summary);
    }

    @Test
    void defectsAndInfeasibilityAreKept() {
        var proof = Crossing.run("both", 0, new Run.Infeasible(Ending.PROVEN, 1));
        var infeasible = summary(Crossing.plan(Crossing.both()), proof);
        var contradicted =
                summary(
                        Crossing.plan(Crossing.both()),
                        proof,
                        Crossing.run("x", 0, Crossing.scheduled("0.5", "3")));

        assertThat(read(infeasible)).isEqualTo(infeasible);
        assertThat(read(contradicted)).isEqualTo(contradicted);
        assertThat(contradicted.defects()).hasSize(1);
    }

    @Test
    void aBaselineIsNamed() {
        var plan =
                new ComparisonPlan(
                        List.of(Crossing.subject()),
                        List.of(Crossing.both()),
                        List.of(0L),
                        Crossing.SECOND,
                        Optional.of("both"));
        var summary = summary(plan, Crossing.run("both", 0, Crossing.scheduled("1.5", "1.5")));

        assertThat(read(summary).baseline()).contains("both");
    }

    private static Summary summary(ComparisonPlan plan, Run... runs) {
        return ComparisonTable.of(plan, List.of(runs)).summary();
    }

    private static Summary read(Summary summary) {
        byte[] bytes = new ComparisonTable(summary, List.of()).json();
        return SummaryFormat.FORMAT.read(
                Document.read(new ByteArrayInputStream(bytes), "comparison.json", Path.of("")));
    }
}
