package org.fovea.execution.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.execution.Street;
import org.fovea.execution.trace.Punctuality.Spread;
import org.junit.jupiter.api.Test;

/** Planned: 0 to 50 and 50 to 120 us. */
class PunctualityTest {

    private final ExecutionPlan plan = Street.slow(Overrun.SHORTEN);
    private final Records records = new Records(plan);

    @Test
    void latenessIsToldByPercentilesAndEarlinessIsNone() {
        records.ran(0, 0, 40_000, 0); // 10 us early
        records.ran(1, 50_500, 620_001, 0); // 500.001 us late

        var punctuality = Punctuality.of(plan, records, 500);

        assertThat(punctuality.launches()).isEqualTo(2);
        assertThat(punctuality.endLate()).isEqualTo(new Spread(0, 501, 501));
        assertThat(punctuality.startLate()).isEqualTo(new Spread(0, 1, 1));
        assertThat(punctuality.prompt()).isEqualTo(1);
        assertThat(punctuality.claim().overruns()).isEqualTo(1);
    }

    @Test
    void launchesWithoutAllTheirInputsSayNothingOfDurations() {
        records.ran(0, 0, 90_000, 0);
        records.cut(0);
        records.dropped(1);

        var punctuality = Punctuality.of(plan, records, 500);

        assertThat(punctuality.shortened()).isEqualTo(1);
        assertThat(punctuality.dropped()).isEqualTo(1);
        assertThat(punctuality.prompt()).isEqualTo(1); // 40 us late
        assertThat(punctuality.claim()).isEqualTo(TailClaim.strongest(0, 0));
    }

    @Test
    void promptIsWhatEndsWithinTheSlackThatIsGiven() {
        records.ran(0, 0, 100_000, 0); // 50 us late
        records.ran(1, 100_000, 170_001, 0); // 50.001 us late

        assertThat(Punctuality.of(plan, records, 50).prompt()).isEqualTo(1);
        assertThat(Punctuality.of(plan, records, 51).prompt()).isEqualTo(2);
    }
}
