package org.fovea.detections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fovea.input.InvalidValue;
import org.fovea.instance.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {

    @ParameterizedTest(name = "frame {0} is taken at {1} us")
    @CsvSource({"0, 0", "1, 33333", "2, 66667", "3, 100000", "300000, 10000000000"})
    void thirtyFramesASecondDoNotDrift(long frame, long start) {
        assertThat(new FrameRate(30, 1_000_000).start(frame)).isEqualTo(start);
    }

    @Test
    void theRateOfTelevisionIsAFraction() {
        // 30000 frames in 1001 s
        assertThat(new FrameRate(30_000, 1_001_000_000L).start(30_000)).isEqualTo(1_001_000_000L);
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(new FrameRate(2, 1).start(1)).isEqualTo(1);
    }

    @Test
    void whatNoInstanceCanHoldIsJustBeyondItsLimit() {
        assertThat(FrameRate.STANDARD.start(Long.MAX_VALUE / 4)).isEqualTo(Limits.TIME + 1);
    }

    @Test
    void noFramesAtAllAreNoRate() {
        assertThatThrownBy(() -> new FrameRate(0, 1)).isInstanceOf(InvalidValue.class);
    }
}
