package org.fovea.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.fovea.json.UnusableFile;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a store whose process dies, in processes of their own. */
@Timeout(120) // only so that a process that hangs is noticed
class KilledComparisonTest {

    private static final String RUNNING = "running seed ";
    private static final int SEEDS = 6;
    private static final int MANY_SEEDS = 900; // more than twenty times what is seen of a process

    @TempDir Path folder;

    @Test
    void aComparisonKilledInTheMiddleLosesAndRepeatsNothing() throws Exception {
        var killed = start("hang at seed 4");
        try (var lines = output(killed)) {
            String last =
                    lines.lines()
                            .filter(line -> line.equals(RUNNING + 4))
                            .findFirst()
                            .orElseThrow();
            assertThat(last).isEqualTo(RUNNING + 4);

            assertThatThrownBy(() -> RunStore.open(folder, Crossing.HERE))
                    .as("while the other process lives")
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageContaining("another comparison is writing");
            killed.destroyForcibly().waitFor(); // SIGKILL
        }

        var resumed = start("");
        assertThat(output(resumed).lines())
                .containsExactly(RUNNING + 4, RUNNING + 5, "6 made, 0 failed");
        assertThat(resumed.waitFor()).isZero();
    }

    /** A run that was under way is made again; a run whose row was written is not. */
    @Test
    @Tag("long")
    @Timeout(600)
    void aComparisonKilledTwentyTimesAtAnyMomentLosesAndRepeatsNothing() throws Exception {
        killed(20);
    }

    @Test
    void aComparisonKilledThreeTimesAtAnyMomentLosesAndRepeatsNothing() throws Exception {
        killed(3);
    }

    private void killed(int times) throws Exception {
        var random = new SplittableRandom(times);
        int next = 0; // the seed that was announced last
        for (int kill = 0; kill < times; kill++) {
            var killed = start("many seeds");
            var seen = new ArrayList<String>();
            int patience = random.nextInt(1, 20);
            try (var lines = output(killed)) {
                while (seen.size() < patience) seen.add(lines.readLine());
                Thread.sleep(random.nextInt(4)); // ms: between two lines too
                killed.toHandle().destroyForcibly(); // SIGKILL; leaves what was printed to be read
                lines.lines().forEach(seen::add);
                killed.waitFor();
            }
            int first = Integer.parseInt(seen.getFirst().substring(RUNNING.length()));
            assertThat(first).isBetween(next, next + 1);
            next = first + seen.size() - 1;
            assertThat(seen.getLast()).isEqualTo(RUNNING + next);
        }

        var resumed = start("many seeds");
        var last = output(resumed).lines().toList();
        assertThat(last.getFirst()).isIn(RUNNING + next, RUNNING + (next + 1));
        assertThat(last.getLast()).isEqualTo(MANY_SEEDS + " made, 0 failed");
    }

    @Test
    void aFullDiskEndsTheComparisonAndCostsOnlyTheRowThatDidNotFit() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")), "needs a shell to limit the size of files");

        // files may grow to 2 blocks of 512 bytes: two rows fit, the third does not
        var limited = start("fill the disk");
        assertThat(output(limited).lines().toList().getLast())
                .contains("runs.jsonl")
                .contains("cannot be written");
        assertThat(limited.waitFor()).isEqualTo(2);
        int kept;
        try (var store = RunStore.open(folder, Crossing.HERE)) {
            kept = store.runs().size();
            assertThat(store.warnings()).isEmpty();
        }
        assertThat(kept).isBetween(1, SEEDS - 1);

        var resumed = start("");
        assertThat(output(resumed).lines())
                .hasSize(SEEDS - kept + 1)
                .last()
                .isEqualTo("6 made, 0 failed");
    }

    private Process start(String event) throws IOException {
        var java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Comparing.class.getName(),
                        folder.toString(),
                        event);
        var command = new ArrayList<String>();
        if (event.equals("fill the disk"))
            command.addAll(List.of("/bin/sh", "-c", "ulimit -f 2; exec \"$@\"", "sh"));
        command.addAll(java);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Compares one solver with six seeds, and says which it runs. */
    static final class Comparing {

        private Comparing() {}

        public static void main(String[] arguments) {
            var out = new PrintStream(System.out, true, UTF_8);
            Solver solver =
                    Crossing.of(
                            "both",
                            request -> {
                                out.println(RUNNING + request.seed());
                                if (arguments[1].equals("hang at seed " + request.seed())) hang();
                                return Crossing.both().solve(request);
                            });
            int count = arguments[1].equals("many seeds") ? MANY_SEEDS : SEEDS;
            var seeds = LongStream.range(0, count).boxed().toList();
            var plan =
                    ComparisonPlan.of(
                            List.of(Crossing.subject()), List.of(solver), seeds, Crossing.SECOND);
            try (var store = RunStore.open(Path.of(arguments[0]), Crossing.HERE)) {
                var table =
                        Comparison.run(plan, store, Comparison.Progress.NONE, new Cancellation());
                out.println(
                        table.summary().made() + " made, " + table.failures().size() + " failed");
            } catch (UnusableFile full) {
                out.println(full.getMessage());
                System.exit(2);
            }
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
    }
}
