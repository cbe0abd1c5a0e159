package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.instance.Utility;
import org.fovea.library.BestKnown;
import org.fovea.schedule.Status;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.Test;

/** Performance profiles, primal integrals, the library, and the LaTeX table. */
class ProfileTest {

    private static final ComparisonPlan PLAN =
            Crossing.plan(Crossing.both(), Crossing.signOnly(), Crossing.failing());

    /** The best after 100 ms of the second that it has, then a tenth less than all of the time. */
    private static final Run BOTH = Crossing.run("both", 0, paced("1.5", 100_000, "1.35"));

    private static final Run SIGN = Crossing.run("sign-only", 0, paced("0.5", 400_000, "0.3"));

    private static Run.Scheduled paced(String utility, long toBest, String mean) {
        return new Run.Scheduled(
                Status.FEASIBLE,
                Utility.of(utility),
                new ProvenBound(Utility.of("1.5"), "weights"),
                1,
                0,
                0,
                10,
                Ending.FINISHED,
                1,
                new Pace(OptionalLong.of(toBest), Optional.of(Utility.of(mean)), Optional.empty()),
                "schedules/kept.json");
    }

    @Test
    void aSolverIsWithinTheFactorThatItIsWorseThanTheBest() {
        var profiles = ComparisonTable.of(PLAN, List.of(BOTH, SIGN)).summary().profiles();

        assertThat(profiles.get(0).quality()).containsExactly(step("1", "1"));
        assertThat(profiles.get(1).quality()).containsExactly(step("3", "1")); // 1.5 / 0.5
        assertThat(profiles.get(2).quality()).isEmpty();
        assertThat(profiles.get(0).time()).containsExactly(step("1", "1"));
        assertThat(profiles.get(1).time()).isEmpty(); // never as good
    }

    private static Profile.Step step(String factor, String share) {
        return new Profile.Step(new BigDecimal(factor), new BigDecimal(share));
    }

    @Test
    void thePrimalIntegralIsTheShareOfTheBestThatWasMissingOverTheTimeLimit() {
        var scores = ComparisonTable.of(PLAN, List.of(BOTH, SIGN)).scores();

        assertThat(scores.get(0).primalIntegral().orElseThrow())
                .isEqualByComparingTo("100000"); // 1 s x (1 - 1.35 / 1.5)
        assertThat(scores.get(1).primalIntegral().orElseThrow())
                .isEqualByComparingTo("800000"); // 1 s x (1 - 0.3 / 1.5)
    }

    @Test
    void whatTheLibraryKnowsCountsAndWhatItDoesNotIsAnnounced() {
        var weak = table(known("1", "2"), SIGN, BOTH).summary();

        assertThat(weak.discoveries())
                .extracting(Discovery::told)
                .containsExactly("crossing: utility 1.5, bound 1.5, by both with seed 0");
        assertThat(weak.discoveries().getFirst().file()).contains("schedules/kept.json");
        var strong = table(known("1.5", "1.5"), SIGN).summary();
        assertThat(strong.discoveries()).isEmpty();
        assertThat(strong.rows().getFirst().reference().bestKnown()).contains(Utility.of("1.5"));
    }

    @Test
    void aRunAboveTheLibrarysBoundIsADefectAndNoDiscovery() {
        var summary = table(known("1", "1.25"), BOTH).summary();

        assertThat(summary.defects())
                .containsExactly(
                        "both with seed 0 on crossing found a valid schedule of utility 1.5,"
                                + " above the library's bound 1.25");
        assertThat(summary.discoveries()).isEmpty();
    }

    private static ComparisonTable table(BestKnown known, Run... runs) {
        var subject =
                new ComparisonPlan.Subject(
                        Crossing.INSTANCE, Crossing.SHA256, Optional.empty(), Optional.of(known));
        var plan = ComparisonPlan.of(List.of(subject), PLAN.solvers(), PLAN.seeds(), PLAN.effort());
        return ComparisonTable.of(plan, List.of(runs));
    }

    private static BestKnown known(String utility, String bound) {
        return new BestKnown(
                Utility.of(utility),
                "somebody",
                Optional.of(new ProvenBound(Utility.of(bound), "a proof")));
    }

    @Test
    void anInstanceThatCouldNotBeReadIsARow() {
        var plan =
                new ComparisonPlan(
                        PLAN.subjects(),
                        List.of(new ComparisonPlan.Unread("=bad.json", "bad.json: no brace")),
                        PLAN.solvers(),
                        PLAN.seeds(),
                        PLAN.effort(),
                        Optional.empty());
        var table = ComparisonTable.of(plan, List.of(BOTH));
        var csv = new StringBuilder();
        table.csv(csv);

        assertThat(csv.toString().lines().toList().getLast())
                .startsWith("'=bad.json,")
                .contains(",UNREAD,")
                .endsWith(",bad.json: no brace");
        assertThat(table.text()).contains("Not read: bad.json: no brace");
    }

    @Test
    void namesAreTextToLatex() {
        assertThat(LatexTable.escaped("a_b & 50% \\input{x}\n~^#$"))
                .isEqualTo(
                        "a\\_b \\& 50\\% \\textbackslash{}input\\{x\\} \\textasciitilde{}\\textasciicircum{}\\#\\$");
        assertThat(ComparisonTable.of(PLAN, List.of(BOTH)).latex())
                .contains("\\toprule", "both & 1 & 0 & 0 & 100.00 & 0.00");
    }
}
