package org.fovea.execution.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailClaimTest {

    /** ln 0.01 / ln q launches without an overrun: 458.2, 4602.9, 46049.4. */
    @ParameterizedTest(name = "{0} launches, {1} overruns: {2}")
    @CsvSource({
        "459, 0, 99 %",
        "458, 0, 95 %",
        "4603, 0, 99.9 %",
        "4602, 0, 99 %",
        "46050, 0, 99.99 %",
        "46049, 0, 99.9 %",
        "662, 1, 99 %",
        "661, 1, 95 %",
        "7, 0, 50 %",
        "100, 50, ",
        "6, 0, ",
        "1, 1, ",
        "0, 0, "
    })
    void theStrongestIsTheLargestShareThatTheSampleSupports(
            int launches, int overruns, String share) {
        var claim = TailClaim.strongest(launches, overruns);

        assertThat(claim.share().orElse(null)).isEqualTo(share);
    }

    @ParameterizedTest(name = "p{0} takes {1} samples")
    @CsvSource({"90, 64", "99, 662", "99.99, 66381"})
    void aPercentileTakesTheSamplesThatLoadGenDemands(double percent, int samples) {
        assertThat(TailClaim.samplesFor(percent)).isEqualTo(samples);
    }

    @Test
    void saysWhatWasSeen() {
        assertThat(TailClaim.strongest(459, 0))
                .hasToString(
                        "0 of 459 launches took longer than planned: at least 99 % keep their"
                                + " duration, at 99 % confidence");
        assertThat(TailClaim.strongest(2, 1))
                .hasToString(
                        "1 of 2 launches took longer than planned: too few to claim a share at 99 %"
                                + " confidence");
    }
}
