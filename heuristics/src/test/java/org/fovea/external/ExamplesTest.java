package org.fovea.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.fixture.Build.at;
import static org.fovea.fixture.Build.instance;
import static org.fovea.fixture.Build.stages;
import static org.fovea.fixture.Build.task;
import static org.fovea.fixture.Build.us;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.fixture.Corpus;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Network;
import org.fovea.rules.Checker;
import org.fovea.simulation.Allowance;
import org.fovea.simulation.Outcome;
import org.fovea.simulation.Plan;
import org.junit.jupiter.api.Test;

/** The examples in {@code examples/policies} run as they are, where their interpreter exists. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("..", "examples", "policies").toAbsolutePath();
    private static final Instance LINE =
            instance(
                    "line",
                    Device.of(
                            "gpu",
                            List.of(8, 16),
                            Network.crop("net", 8, stages(us(10)), at(8, "0.8"))),
                    task("busy", 0, 10, 8),
                    task("first", 1, 60, 8),
                    task("urgent", 2, 20, 8));

    @Test
    void earliestDeadlineFirstInPython() {
        assumeTrue(exists("python3"), "no python3 on the PATH");

        assertThat(Plan.of(run("python3", "edf.py", LINE).schedule()))
                .containsExactly("0-10 net/1: busy", "10-20 net/1: urgent", "20-30 net/1: first");
    }

    @Test
    void thePythonExampleTakesInstancesOfOtherKindsToo() {
        assumeTrue(exists("python3"), "no python3 on the PATH");

        for (String name : List.of("two-devices", "volume-canvas")) {
            var instance = Corpus.named(name);
            var schedule = run("python3", "edf.py", instance).schedule();
            assertThat(Checker.check(instance, schedule).violations()).as(name).isEmpty();
        }
    }

    @Test
    void firstInFirstOutInShell() {
        assumeTrue(exists("sh"), "no sh on the PATH");

        assertThat(Plan.of(run("sh", "fifo.sh", LINE).schedule()))
                .containsExactly("0-10 net/1: busy", "10-20 net/1: first");
    }

    private static Outcome run(String interpreter, String example, Instance instance) {
        String command = "%s '%s'".formatted(interpreter, FOLDER.resolve(example));
        return ExternalSimulation.run(
                instance, command, Allowance.endless(), OutputStream.nullOutputStream());
    }

    private static boolean exists(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
