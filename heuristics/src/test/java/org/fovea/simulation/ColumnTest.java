package org.fovea.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void numbersStayWithTheirTasksWhenOthersAreForgotten() {
        var column = new Column();
        for (int task = 0; task < 200; task++) column.set(task, 10L * task);

        column.forget(150);

        assertThat(column.of(150)).isEqualTo(10 * 150);
        assertThat(column.of(199)).isEqualTo(10 * 199);
        assertThat(column.of(200)).as("never set").isZero();
        column.set(1_000, 7);
        assertThat(column.of(1_000)).isEqualTo(7);
        assertThat(column.of(999)).isZero();
        column.forget(5_000);
        assertThat(column.of(5_000)).isZero();
    }
}
