package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fovea.solving.Ending;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static final Run BOTH = Crossing.run("both", 0, Crossing.scheduled("1.5", "1.5"));
    private static final Run SIGN = Crossing.run("sign-only", 0, Crossing.scheduled("0.5", "3"));
    private static final Run FAILED =
            Crossing.run("failing", 0, new Run.Failed("java.lang.Error: broke", Optional.empty()));
    private static final ComparisonPlan PLAN =
            Crossing.plan(Crossing.both(), Crossing.signOnly(), Crossing.failing());

    @Test
    void sharesAreOfTheBestBoundAndTheGapIsByTheRunsOwn() {
        var standings = ComparisonTable.of(PLAN, List.of(BOTH, SIGN, FAILED)).summary().standings();

        assertThat(standings.get(0).ofBound().orElseThrow().mean()).isEqualTo("1");
        assertThat(standings.get(1).ofBound().orElseThrow().mean())
                .isEqualTo("0.333333"); // 0.5 / 1.5
        assertThat(standings.get(1).gap().orElseThrow().mean())
                .isEqualTo("0.833334"); // (3 - 0.5) / 3
        assertThat(standings.get(2).ofBound().orElseThrow().mean())
                .isEqualTo("0"); // a failure earns nothing
        assertThat(standings).extracting(Standing::wins).containsExactly(1, 0, 0);
        assertThat(standings).extracting(Standing::failed).containsExactly(0, 0, 1);
    }

    @Test
    void aNamedBaselineIsAHundredPerCent() {
        var plan =
                new ComparisonPlan(
                        PLAN.subjects(),
                        PLAN.solvers(),
                        PLAN.seeds(),
                        PLAN.effort(),
                        Optional.of("sign-only"));

        var standings = ComparisonTable.of(plan, List.of(BOTH, SIGN)).summary().standings();

        assertThat(standings.get(0).ofBaseline().orElseThrow().mean()).isEqualTo("3"); // 1.5 / 0.5
        assertThat(standings.get(1).ofBaseline().orElseThrow().mean()).isEqualTo("1");
    }

    @Test
    void theOrderInTheStoreDoesNotMatter() {
        assertThat(ComparisonTable.of(PLAN, List.of(FAILED, SIGN, BOTH)))
                .isEqualTo(ComparisonTable.of(PLAN, List.of(BOTH, SIGN, FAILED)));
    }

    @Test
    void runsOutsideThePlanCountAsKnowledgeOnly() {
        var stranger = Crossing.run("stranger", 9, Crossing.scheduled("1.5", "1.5"));
        var plan = Crossing.plan(Crossing.signOnly());

        var table = ComparisonTable.of(plan, List.of(SIGN, stranger));

        assertThat(table.scores()).hasSize(1);
        assertThat(table.scores().getFirst().ofBaseline().orElseThrow())
                .isEqualTo("0.333333"); // 0.5 / 1.5
    }

    @Test
    void infeasibleInstancesHaveNoShares() {
        var proof = Crossing.run("both", 0, new Run.Infeasible(Ending.PROVEN, 5));

        var table = ComparisonTable.of(Crossing.plan(Crossing.both()), List.of(proof));

        assertThat(table.summary().standings().getFirst().ofBound()).isEmpty();
        assertThat(table.summary().standings().getFirst().unanswered()).isZero();
    }

    @Test
    void theTextShowsInstancesThenSolversThenWhatWentWrong() {
        assertThat(ComparisonTable.of(PLAN, List.of(BOTH, SIGN, FAILED)).text())
                .isEqualTo(
                        """
                        Share of the best proven bound, mean of the runs counted in brackets
                        instance  best known     best bound          both    sign-only     failing
                        crossing         1.5  1.5 (weights)  100.00 % (1)  33.33 % (1)  0.00 % (1)

                        Solvers over all instances, shares as mean / median, baseline: best known
                        solver     runs  failed  none  optimal  proven  wins             of bound          of baseline                gap  misses  mandatory  time ms  best ms  primal ms  decision us
                        both          1       0     0        1       1     1  100.00 % / 100.00 %  100.00 % / 100.00 %    0.00 % / 0.00 %     1.0        0.0      1.5        -          -            -
                        sign-only     1       0     0        0       0     0    33.33 % / 33.33 %    33.33 % / 33.33 %  83.34 % / 83.34 %     1.0        0.0      1.5        -          -            -
                        failing       1       1     0        0       0     0      0.00 % / 0.00 %      0.00 % / 0.00 %                  -       -          -      1.5        -     1000.0            -

                        Failed: failing on crossing, seed 0: java.lang.Error: broke
                        """);
    }

    @Test
    void theTextSaysWhatIsMissing() {
        assertThat(ComparisonTable.of(PLAN, List.of(BOTH)).text())
                .endsWith("\n2 of 3 runs are not made yet.\n");
    }
}
