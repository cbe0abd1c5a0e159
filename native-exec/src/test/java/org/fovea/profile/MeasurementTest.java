package org.fovea.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fovea.fixture.Build.at;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.execution.ClockState;
import org.fovea.execution.Conditions;
import org.fovea.execution.Street;
import org.fovea.execution.sim.Simulated;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Device;
import org.fovea.instance.Measured;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {

    private static final Measured MEASURED =
            new Measured(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** The fields that TensorRT's samples/common/sampleReporting.cpp writes (NVIDIA, release 8). */
    private static final String TRTEXEC =
            """
            [
              { "startEnqMs" : 0.1, "endEnqMs" : 0.2, "startH2dMs" : 0.1, "endH2dMs" : 0.15
              , "startComputeMs" : 0.15, "endComputeMs" : 0.4, "startD2hMs" : 0.4, "endD2hMs" : 0.41
              , "h2dMs" : 0.05, "computeMs" : 0.25, "d2hMs" : 0.01, "latencyMs" : 0.31 }
            ]
            """;

    private final Device device =
            Street.instance(Map.of("p00", List.of(100L, 90L), "max", List.of(200L, 180L)))
                    .devices()
                    .getFirst();

    private static Document document(String text) {
        return Document.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "samples",
                Path.of(""));
    }

    @Test
    void aBackendMeasuresWhatItsDurationsAre() {
        var said = new ArrayList<String>();
        var samples =
                new Measurement(device, new Simulated(Conditions.STANDARD))
                        .samples(663, false, said::add);

        assertThat(said).singleElement().asString().startsWith("4 cells, 663 samples each");
        assertThat(samples.least()).isEqualTo(663);
        // uniform from 100 to 200 us: a median of 150 with a deviation of 100 / (2 sqrt 663) = 1.9
        assertThat(samples.percentile(new Cell("n", 1, 1), 50)).isBetween(140L, 160L);
        assertThat(samples.percentile(new Cell("n", 2, 2), 99)).isEqualTo(70);
    }

    @Test
    void latenciesDoNotFallWithTheBatchAndPercentilesAreAsMeasured() {
        var samples =
                new Measurement(device, new Simulated(Conditions.STANDARD))
                        .samples(663, false, _ -> {});
        var stage =
                new Tables(samples, Planned.P99)
                        .of(device, MEASURED)
                        .networks()
                        .getFirst()
                        .stages()
                        .getFirst();

        var raw = stage.percentiles().get("p99");
        assertThat(raw.get(1)).isLessThan(raw.get(0));
        assertThat(stage.latency()).containsExactly(raw.get(0), raw.get(0));
        assertThat(stage.percentiles()).containsKeys("p00", "p50", "p90", "p95", "max");
    }

    @Test
    void percentilesThatFewSamplesDoNotSupportAreLeftOut() {
        var samples =
                new Measurement(device, new Simulated(Conditions.STANDARD))
                        .samples(66, true, _ -> {});
        var stage =
                new Tables(samples, Planned.MAX)
                        .of(device, MEASURED)
                        .networks()
                        .getFirst()
                        .stages()
                        .getFirst();

        assertThat(stage.percentiles()).containsOnlyKeys("p00", "p50", "p90", "max");
    }

    @Test
    void windowsThatAreApartAreNoMeasurement() {
        var samples = new Samples();
        for (long us : new long[] {100, 100, 112}) samples.add(new Cell("n", 1, 1), us * 1_000);
        var fast = new ClockState(OptionalLong.of(2_000_000), Optional.empty());
        var slow = new ClockState(OptionalLong.of(1_800_000), Optional.empty());

        assertThat(Validity.of(samples, fast, slow, Optional.of("unchecked")).toString())
                .startsWith("INVALID: the clock moved")
                .contains("stage 1 of n, batch 1 (medians 100 / 100 / 112 us)")
                .endsWith("unchecked");
        assertThat(Validity.of(new Samples(), fast, fast, Optional.empty())).hasToString("VALID");
    }

    @Test
    void aTableOfSamplesIsRead() {
        var elsewhere = new Elsewhere(device);
        elsewhere.csv(
                document("batch,network,stage,latency_us\n1,n,1,40.5\n1,n,1,60\n1,n,2,7\n"),
                "samples");

        assertThat(elsewhere.samples("samples").percentile(new Cell("n", 1, 1), 50)).isEqualTo(41);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "m,1,1,5 | a network of the profile",
                "n,3,1,5 | an integer from 1 to 2",
                "n,1,0,5 | the batch size",
                "n,1,1,0 | above 0",
                "n,1,1,x | a latency in us",
                "n,1,1,1e99 | a latency in us",
                "n,1,1 | 4 values",
                "n,1,1,5 | every stage",
                "n,1,2,5 | every stage"
            })
    void aTableThatCannotBeUsedIsRefused(String row, String expected) {
        var elsewhere = new Elsewhere(device);
        var table = document("network,stage,batch,latency_us\n" + row + "\n");

        assertThatThrownBy(
                        () -> {
                            elsewhere.csv(table, "samples");
                            elsewhere.samples("samples");
                        })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aTableNeedsItsColumns() {
        assertThatThrownBy(() -> new Elsewhere(device).csv(document("a,b\n1,2\n"), "samples"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("latency_us");
    }

    @Test
    void timesOfTrtexecAreRead() {
        var elsewhere = new Elsewhere(device);
        for (int stage = 1; stage <= 2; stage++)
            elsewhere.trtexec(document(TRTEXEC), Path.of("n.s" + stage + ".b1.json"));

        assertThat(elsewhere.samples("files").percentile(new Cell("n", 2, 1), 100)).isEqualTo(250);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "times.json | [] | NETWORK.sSTAGE.bBATCH.json",
                "n.s3.b1.json | [] | one of its stages",
                "n.s1.b1.json | {} | an array",
                "n.s1.b1.json | [{\"computeMs\": -1}] | above 0",
                "n.s1.b1.json | [{\"computeMs\": \"a\"}] | a time in ms",
                "n.s1.b1.json | [ | end"
            })
    void timesThatCannotBeUsedAreRefused(String file, String text, String expected) {
        assertThatThrownBy(() -> new Elsewhere(device).trtexec(document(text), Path.of(file)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(expected);
    }

    @Test
    void oddProfilesAreRemarkedOn() {
        var slow = Network.crop("slow", 64, List.of(Stage.of(50, 100)), at(64, "0.5"));
        var fast = Network.crop("fast", 64, List.of(Stage.of(40, 60)), at(64, "0.5"));
        var better = Network.crop("better", 64, List.of(Stage.of(60, 70)), at(64, "0.9"));

        assertThat(Remarks.of(Device.of("g", List.of(64), slow, fast, better)))
                .containsExactly(
                        "batching never pays for slow: no batch takes less time per input than one"
                                + " input alone",
                        "slow is dominated by fast: never faster, never more accurate");
    }

    @Test
    void clocksAreTheSameWithinATwentieth() {
        var before = new ClockState(OptionalLong.of(1_000), Optional.of("performance"));

        assertThat(
                        new ClockState(OptionalLong.of(1_050), Optional.of("performance"))
                                .movedFrom(before))
                .isFalse();
        assertThat(
                        new ClockState(OptionalLong.of(1_051), Optional.of("performance"))
                                .movedFrom(before))
                .isTrue();
        assertThat(
                        new ClockState(OptionalLong.of(1_000), Optional.of("powersave"))
                                .movedFrom(before))
                .isTrue();
        assertThat(before).hasToString("1000 kHz, performance");
        assertThat(ClockState.ofProcessor()).isNotNull();
    }
}
