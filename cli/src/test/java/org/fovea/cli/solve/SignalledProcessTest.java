package org.fovea.cli.solve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.rules.Checker;
import org.fovea.schedule.Schedules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes and real signals: what is promised of Ctrl-C, SIGTERM and SIGHUP. */
class SignalledProcessTest {

    private static final Path ENV = Path.of("/usr/bin/env");
    private static final Path KILL = Path.of("/bin/kill");
    private static final long PATIENCE =
            60; // s; far more than it takes, for machines that are busy

    @TempDir Path folder;

    @BeforeAll
    static void onlyWhereSignalsCanBeSent() {
        assumeTrue(
                Files.isExecutable(ENV) && Files.isExecutable(KILL),
                "needs " + ENV + " and " + KILL);
    }

    @ParameterizedTest(name = "SIG{0}")
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsTheRunWithItsBestAnswer(String signal) throws Exception {
        var process = started("found");

        send(process, signal);

        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        var written = Schedules.read(target());
        assertThat(Checker.check(Kiosk.instance(), written).violations()).isEmpty();
        assertThat(written.provenance().orElseThrow().interrupted()).contains(true);
    }

    @Test
    void beforeAnyAnswerTheExitCodeSaysInterrupted() throws Exception {
        var process = started("nothing");

        send(process, "TERM");

        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(target()).doesNotExist();
    }

    @Test
    void aSecondSignalEndsAtOnce() throws Exception {
        var process = started("found");

        send(process, "INT");
        send(process, "INT");

        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }

    /**
     * Started and solving. A shell that runs things in the background has its children ignore
     * signals; {@code env} undoes it.
     */
    private Process started(String outcome) throws IOException {
        var command = new ArrayList<>(List.of(ENV.toString(), "--default-signal=INT,TERM,HUP"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), EndlessRun.class.getName()));
        command.addAll(List.of(target().toString(), outcome));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        assertThat(out.readLine()).isEqualTo("solving");
        return process;
    }

    private static void send(Process process, String signal) throws Exception {
        assertThat(
                        new ProcessBuilder(KILL.toString(), "-" + signal, process.pid() + "")
                                .start()
                                .waitFor())
                .isZero();
    }

    private Path target() {
        return folder.resolve("schedule.json");
    }
}
