package org.fovea.execution.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Records;
import org.fovea.execution.Street;
import org.fovea.instance.Utility;
import org.junit.jupiter.api.Test;

/** Object a is due at 200 us, b at 120 us; accuracies 0.5 and 0.9. */
class CreditTest {

    private final ExecutionPlan plan = Street.slow(Overrun.HOLD);
    private final Records records = new Records(plan);

    private Delivery delivery() {
        return new Credit(plan).of(records);
    }

    @Test
    void nothingThatRanEarnsNothing() {
        assertThat(delivery().utility()).isEqualTo(Utility.ZERO);
        assertThat(delivery().misses()).isEqualTo(2);
        assertThat(delivery().lateness(0)).isEmpty();
        assertThat(delivery().longestRunOfMisses()).isEqualTo(2);
    }

    @Test
    void aTaskKeepsTheBestAnswerThatItGotInTime() {
        records.ran(0, 0, 50_000, 0);
        records.ran(1, 50_000, 120_001, 0); // a ns after b's deadline

        assertThat(delivery().exit(0)).isEqualTo(2);
        assertThat(delivery().exit(1)).isEqualTo(1);
        assertThat(delivery().utility()).isEqualTo(Utility.of("1.4")); // 0.9 + 0.5
        assertThat(delivery().lateness(0)).hasValue(121 - 200);
        assertThat(delivery().lateness(1)).hasValue(50 - 120);
        assertThat(delivery().misses()).isZero();
    }

    @Test
    void anAnswerAtTheDeadlineIsInTime() {
        records.ran(0, 0, 50_000, 0);
        records.ran(1, 50_000, 120_000, 0);

        assertThat(delivery().exit(1)).isEqualTo(2);
    }

    @Test
    void aMissIsAsLateAsItsFirstAnswer() {
        records.ran(0, 0, 130_000, 0);
        records.ran(1, 130_000, 190_000, 0);

        assertThat(delivery().exit(1)).isZero();
        assertThat(delivery().lateness(1)).hasValue(130 - 120);
        assertThat(delivery().misses()).isEqualTo(1);
        assertThat(delivery().longestRunOfMisses()).isEqualTo(1);
    }

    @Test
    void whatWasCutEarnsNothing() {
        records.ran(0, 0, 50_000, 0);
        records.cut(1);

        assertThat(delivery().exit(0)).isEqualTo(1);
        assertThat(delivery().exit(1)).isZero();
    }
}
