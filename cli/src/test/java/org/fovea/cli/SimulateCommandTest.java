package org.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.PublishedFormatsTest.assertReadsAndWrites;
import static org.fovea.cli.Spoken.fovea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.results.Solved;
import org.fovea.cli.results.Streamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private static final String CROSSING = "src/test/resources/mistakes/crossing.json";

    /** Two devices like one of {@code serving}'s networks, with percentiles. */
    private static final String DEVICES =
            """
            {"format": "fovea-instance/1", "name": "two", "devices": [
              {"id": "a", "sizeClasses": [30, 31, 32], "networks": [NETWORK]},
              {"id": "b", "sizeClasses": [30, 31, 32], "networks": [NETWORK]}],
             "tasks": []}
            """;

    private static final String NETWORK =
            """
            {"id": "ID", "kind": "crop", "input": {"width": 32, "height": 32},
             "stages": [{"latency": [2000, 2500], "percentiles": {"p50": [1000, 1500], "max": [4000, 5000]}}],
             "accuracy": [{"sizeClass": 30, "byExit": [0.9]}, {"sizeClass": 31, "byExit": [0.9]},
               {"sizeClass": 32, "byExit": [0.9]}]}
            """;

    @TempDir Path folder;

    @Test
    void whatAnswersTurnedOutToBeWorthIsToldBesideTheUtility() {
        var told = fovea("simulate", CROSSING, "--policy", "edf", "--confidence", "1");

        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .contains("\n  utility   ")
                .containsPattern(
                        "\n  realised  \\S+, \\d answers? right; drawn, so no bound holds");
    }

    @Test
    void aBlindPolicyMakesTheScheduleItMakesWithoutConfidences() {
        var plain = simulated("--policy", "edf");
        var blind = simulated("--policy", "edf", "--confidence", "1", "--blind");

        assertThat(blind.answer().utility()).isEqualTo(plain.answer().utility());
        assertThat(blind.realised()).isPresent();
        assertThat(plain.realised()).isEmpty();
        // without spread, the sum of accuracies is what is right on the mean; all are right at 1
        var certain =
                simulated(
                        "--policy",
                        "edf",
                        "--confidence",
                        "1",
                        "--spread",
                        "0",
                        "--correlation",
                        "1");
        assertThat(certain.realised().orElseThrow().right()).isBetween(0, 3);
    }

    @Test
    void arrivalsAreToldWithIntervals() {
        var told =
                fovea(
                        "simulate",
                        "serving",
                        "--arrivals",
                        "2000",
                        "--seed",
                        "1",
                        "--policy",
                        "edf");

        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .startsWith(
                        "serving, 2000 arrivals, edf\n  counted   1800 tasks after a warm-up of 200")
                .containsPattern("\n  utility   \\d+\\.\\d{4} \\+- \\d+\\.\\d{4} a second\n")
                .doesNotContain("realised")
                .endsWith(
                        "\n  repeat    fovea simulate serving --arrivals 2000 --seed 1 --policy edf\n");
    }

    @Test
    void itsDocumentSaysWhatItsTextSays() {
        var streamed =
                streamed("burst", "--confidence", "2", "--warm-up", "100", "--param", "load=2");

        assertThat(streamed.run())
                .isEqualTo(new Streamed.Asked("burst", "edf-batch", 1_000, 100, 1));
        assertThat(streamed.statistics().counted()).isEqualTo(1_000 - 100);
        assertThat(streamed.statistics().utility().mean()).isPositive();
        assertThat(streamed.statistics().realised()).isPresent();
    }

    @Test
    void theSameArgumentsTellTheSame() {
        var first = streamed("stream", "--confidence", "2").statistics();
        var second = streamed("stream", "--confidence", "2").statistics();

        assertThat(first.utility()).isEqualTo(second.utility());
        assertThat(first.realised()).isEqualTo(second.realised());
        assertThat(first.waits()).isEqualTo(second.waits());
    }

    @Test
    void otherDevicesCanServeTheArrivalsAndTheirLaunchesJitter() throws IOException {
        String networks = DEVICES.replaceFirst("NETWORK", NETWORK.replace("ID", "one"));
        Files.writeString(
                folder.resolve("two.json"),
                networks.replaceFirst("NETWORK", NETWORK.replace("ID", "two")));
        String on = folder.resolve("two.json").toString();
        var planned = streamed("serving", "--on", on);
        var jittered = streamed("serving", "--on", on, "--jitter");

        assertThat(planned.run().devices()).isEqualTo(2);
        // percentiles are rounded up by less than 1 in 256
        assertThat(planned.statistics().latencies().p50()).isBetween(2_000L, 2_007L);
        assertThat(jittered.statistics().latencies().p50()).isBetween(1_000L, 2_000L);
        assertThat(jittered.statistics().latencies().max()).isGreaterThan(2_500);
    }

    private static Solved simulated(String... options) {
        var arguments = new ArrayList<>(List.of("simulate", CROSSING, "--json", "--quiet"));
        arguments.addAll(List.of(options));
        return assertReadsAndWrites(Solved.format(), fovea(arguments.toArray(String[]::new)).out());
    }

    private static Streamed streamed(String scenario, String... options) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "simulate",
                                scenario,
                                "--arrivals",
                                "1000",
                                "--seed",
                                "1",
                                "--policy",
                                "edf-batch",
                                "--json"));
        arguments.addAll(List.of(options));
        return assertReadsAndWrites(
                Streamed.format(), fovea(arguments.toArray(String[]::new)).out());
    }
}
