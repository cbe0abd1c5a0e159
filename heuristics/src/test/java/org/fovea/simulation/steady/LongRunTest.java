package org.fovea.simulation.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Device;
import org.fovea.instance.Network;
import org.fovea.instance.Task;
import org.fovea.policy.Policies;
import org.fovea.scenario.Draws;
import org.fovea.scenario.Inflow;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Conditions;
import org.fovea.simulation.confidence.Uncertainty;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunTest {

    private static final Conditions PLAIN = Conditions.of(Allowance.endless());

    /** One input a launch, one stage of 1,000 us. */
    private static final Device SERVER =
            Device.of("gpu", List.of(8), Network.crop("net", 8, stages(us(1_000)), at(8, "0.5")));

    /**
     * M/D/1: with service of D us at load r the mean wait is r D / (2 (1 - r)) (Pollaczek 1930,
     * Khinchine 1932): 500 us at a half, 2,000 us at 0.8.
     */
    @ParameterizedTest(name = "load {0}")
    @CsvSource({"0.5, 500", "0.8, 2000"})
    void firstComeFirstServedWaitsAsPollaczekAndKhinchineSay(double load, double expected) {
        var gaps = Draws.of(1, "poisson");
        var told = run(200_000, List.of(SERVER), () -> gaps.exponential(1_000 / load), 100_000);

        assertThat(told.waiting().holds(expected)).as("%s", told.waiting()).isTrue();
        assertThat(told.waiting().halfWidth()).isLessThan(0.1 * expected);
        assertThat(told.busy().holds(load)).as("%s", told.busy()).isTrue();
        assertThat(told.latency().mean()).isCloseTo(told.waiting().mean() + 1_000, within(1e-6));
        assertThat(told.misses()).isEqualTo(new Estimate(0, 0));
        assertThat(told.batch()).isEqualTo(new Estimate(1, 0));
    }

    /** By hand: a task each 1,000 us, served in 1,000 us at once, worth 0.5: 500 a second. */
    @Test
    void aClockworkHasNoSpread() {
        var told = run(1_000, List.of(SERVER), () -> 1_000, 5_000);

        assertThat(told.counted()).isEqualTo(1_000 - 100);
        assertThat(told.span()).isEqualTo(899 * 1_000);
        assertThat(told.utility()).isEqualTo(new Estimate(500, 0));
        assertThat(told.busy().mean()).isCloseTo(1, within(1e-12));
        assertThat(told.waiting()).isEqualTo(new Estimate(0, 0));
        assertThat(told.latencies()).isEqualTo(new Percentiles(900, 1_000, 1_000, 1_000, 1_000));
        assertThat(told.realised()).isEmpty();
        assertThat(told.decisions().count()).isPositive();
    }

    /** By hand: twice as many tasks as one device serves; two serve them without a wait. */
    @Test
    void twoDevicesServeTwiceAsMany() {
        var two = List.of(SERVER.named("a"), SERVER.named("b"));
        var told = run(1_000, two, () -> 500, 5_000);

        assertThat(told.waiting()).isEqualTo(new Estimate(0, 0));
        assertThat(told.misses().mean()).isZero();
        assertThat(told.busy().mean()).isCloseTo(1, within(0.01));
    }

    /** By hand: one device for twice as many tasks that cannot wait misses every second. */
    @Test
    void whatComesTooLateIsMissed() {
        var told = run(1_000, List.of(SERVER), () -> 500, 1_000);

        assertThat(told.misses().mean()).isCloseTo(0.5, within(0.02));
        assertThat(told.latencies().max()).isEqualTo(1_000);
    }

    /**
     * Planned 100 us and due in 100 us: half the launches take longer, and their results are late.
     */
    @Test
    void whatOverrunsItsPlanIsLate() {
        var device = JitterTest.percentiles(Map.of("p50", 100L, "max", 400L));
        var told =
                new LongRun(20_000, 0)
                        .through(
                                List.of(device),
                                tasks(() -> 1_000, 100),
                                Policies.named("fifo").orElseThrow().start(),
                                PLAIN.at(fleet -> new Jitter(fleet, 1)));

        // standard error: sqrt(0.5 x 0.5 / 20,000); rounding to whole us adds 1 in 600
        assertThat(told.misses().mean()).isCloseTo(0.5, within(4 * 0.0036 + 0.002));
        assertThat(told.latencies().max()).isEqualTo(100);
        assertThat(told.waits().count()).as("late ones were started too").isEqualTo(20_000);
        // launches take 100 us or, as often, 250 us on the mean
        assertThat(told.busy().mean()).isCloseTo(0.175, within(0.005));
    }

    @Test
    void realisedUtilityIsToldWhereConfidencesAreDrawn() {
        var inflow = Inflow.of("serving", 1, Map.of());
        var told =
                LongRun.of(5_000)
                        .through(
                                inflow.devices(),
                                inflow.tasks(),
                                Policies.named("edf-batch").orElseThrow().start(),
                                PLAIN.under(Uncertainty.of(1), true));

        assertThat(told.realised().orElseThrow().mean())
                .as("of a blind policy: within 10 %% of the table's")
                .isCloseTo(told.utility().mean(), within(0.1 * told.utility().mean()));
    }

    @Test
    void tooFewArrivalsAndTooLongAWarmUpAreRefused() {
        assertThatThrownBy(() -> new LongRun(199, 0))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("arrivals");
        assertThatThrownBy(() -> new LongRun(1_000, 801))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("warmUp");
    }

    @Test
    void aRunThatIsCutShortTellsNothing() {
        var cancelled = new Cancellation();
        cancelled.cancel();
        var over =
                Allowance.of(
                        Request.of(
                                        org.fovea.instance.Instance.of(
                                                "none", List.of(SERVER), List.of()))
                                .cancelledBy(cancelled));

        assertThatThrownBy(() ->
                        LongRun.of(1_000)
                                .through(
                                        List.of(SERVER),
                                        tasks(() -> 1_000, 5_000),
                                        Policies.named("fifo").orElseThrow().start(),
                                        Conditions.of(over)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CANCELLED");
    }

    private static SteadyState run(
            int arrivals, List<Device> devices, DoubleSupplier gap, long window) {
        return LongRun.of(arrivals)
                .through(
                        devices,
                        tasks(gap, window),
                        Policies.named("fifo").orElseThrow().start(),
                        PLAIN);
    }

    private static Iterator<Task> tasks(DoubleSupplier gap, long window) {
        double[] clock = {0};
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> {
                    clock[0] += gap.getAsDouble();
                    long release = Math.round(clock[0]);
                    return task("t" + i, release, release + window, 8);
                })
                .iterator();
    }
}
