package org.fovea.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTimeTest {

    @Test
    void aProcessWasStartedBeforeNow() {
        long now = System.nanoTime();

        assertThat(StartTime.nanoTime()).isLessThanOrEqualTo(System.nanoTime());
        assertThat(now - StartTime.nanoTime())
                .isLessThanOrEqualTo(2_000_000_000L); // what is older had other things to do
    }
}
