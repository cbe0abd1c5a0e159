package org.fovea.simulation.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.overheadOf;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.us;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;
import org.junit.jupiter.api.Test;

class JitterTest {

    private static final int LAUNCHES = 20_000;

    /** Tolerances of shares are 4 standard errors. */
    @Test
    void durationsHaveThePercentilesThatWereMeasured() {
        long[] drawn = drawn(percentiles(Map.of("p50", 100L, "p90", 200L, "max", 400L)), 1);

        assertThat(drawn).isNotEmpty();
        assertThat(Arrays.stream(drawn).min()).as("below p50 all take p50").hasValue(100);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isBetween(390L, 400L);
        assertThat(share(drawn, 100)).isCloseTo(0.5, within(4 * 0.0036));
        assertThat(share(drawn, 150)).as("half-way").isCloseTo(0.7, within(4 * 0.0033));
        assertThat(share(drawn, 200)).isCloseTo(0.9, within(4 * 0.0022));
        assertThat(share(drawn, 300)).isCloseTo(0.95, within(4 * 0.0016));
    }

    @Test
    void aHigherPercentileIsNeverTakenToBeLower() {
        long[] drawn = drawn(percentiles(Map.of("p50", 100L, "p90", 80L, "p99.9", 300L)), 1);

        assertThat(Arrays.stream(drawn).min()).hasValue(100);
        assertThat(share(drawn, 100)).isCloseTo(0.9, within(4 * 0.0022));
        assertThat(Arrays.stream(drawn).max()).as("above p99.9 all take it").hasValue(300);
    }

    @Test
    void overheadIsAddedAndOtherStagesTakeWhatWasPlanned() {
        var planned = Network.crop("net", 8, stages(us(30, 50)), at(8, "0.5"));
        var fleet = fleet(overheadOf(Device.of("gpu", List.of(8), planned), 7));
        var drawn = percentiles(Map.of("max", 100L));

        assertThat(new Jitter(fleet, 1).of(0, 1, 2)).isEqualTo(50 + 7);
        assertThat(new Jitter(fleet(overheadOf(drawn, 7)), 1).of(0, 1, 1)).isBetween(100L, 107L);
        assertThat(Jitter.measured(drawn)).isTrue();
        assertThat(Jitter.measured(fleet.device(0))).isFalse();
    }

    @Test
    void theSeedDecides() {
        var device = percentiles(Map.of("p50", 100L, "max", 900L));

        assertThat(drawn(device, 3)).isEqualTo(drawn(device, 3)).isNotEqualTo(drawn(device, 4));
    }

    /** A device with one stage for one input. */
    static Device percentiles(Map<String, Long> measured) {
        var byInputs = new java.util.HashMap<String, List<Long>>();
        measured.forEach((name, latency) -> byInputs.put(name, List.of(latency)));
        var stage = new Stage(List.of(100L), List.of(), byInputs);
        return Device.of("gpu", List.of(8), Network.crop("net", 8, List.of(stage), at(8, "0.5")));
    }

    private static Fleet fleet(Device device) {
        return Problem.withoutTasks(instance("jitter", device)).fleet();
    }

    private static long[] drawn(Device device, long seed) {
        var jitter = new Jitter(fleet(device), seed);
        long[] drawn = new long[LAUNCHES];
        Arrays.setAll(drawn, _ -> jitter.of(0, 1, 1));
        return drawn;
    }

    private static double share(long[] drawn, long most) {
        return (double) Arrays.stream(drawn).filter(each -> each <= most).count() / LAUNCHES;
    }
}
