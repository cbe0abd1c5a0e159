package org.fovea.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsTest {

    private final ExecutionPlan plan = Street.slow(Overrun.HOLD);

    @Test
    void nothingHasRunAtFirst() {
        var records = new Records(plan);

        assertThat(records.fate(0)).isEqualTo(Records.Fate.UNREACHED);
        assertThat(records.failure()).isEmpty();
    }

    @Test
    void timesAreRoundedOutwardsSoThatLateIsLate() {
        var records = new Records(plan);
        records.ran(0, 1_999, 120_001, 7);
        records.ran(1, 2_000, 120_000, 7);

        assertThat(records.begin(0)).isEqualTo(1);
        assertThat(records.end(0)).isEqualTo(121);
        assertThat(records.begin(1)).isEqualTo(2);
        assertThat(records.end(1)).isEqualTo(120);
        assertThat(records.checksum(1)).isEqualTo(7);
    }

    @Test
    void whatFailedSaysWhy() {
        var records = new Records(plan);
        records.failed("the device hung");

        assertThat(records.failure()).contains("the device hung");
    }
}
