package org.fovea.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.architecture.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher builds, and when. Each test builds a copy of the checkout, some more than once.
 */
@Tag("long")
@Tag("launcher")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for sh")
class LauncherBuildTest {

    private static final Set<String> NOT_SOURCES = Set.of(".git", ".fovea", "target");

    /** Any text that is part of the product will do. */
    private static final String PAGE = "cli/src/main/java/org/fovea/cli/package-info.java";

    @TempDir Path folder;
    private Path copy;

    @BeforeEach
    void copyTheSources() throws IOException {
        copy = folder.resolve("a copy");
        copySources(Checkout.root(), copy);
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        var first = start("first");
        var second = start("second");

        var errors =
                List.of(
                        Shell.outcome(first, folder.resolve("first")),
                        Shell.outcome(second, folder.resolve("second")));

        assertThat(errors)
                .allMatch(outcome -> outcome.exit() == 0)
                .allMatch(outcome -> outcome.out().startsWith("fovea "));
        assertThat(errors).filteredOn(outcome -> outcome.err().contains("building")).hasSize(1);
        assertThat(errors).filteredOn(outcome -> outcome.err().contains("waiting")).hasSize(1);
        assertThat(builds()).containsExactly("1");
    }

    @Test
    void aChangedAnAddedAndADeletedSourceAreBuiltAndTheBuildBeforeStays() throws Exception {
        assertThat(run().err()).contains("building");
        assertThat(run().err()).isEmpty();

        Files.writeString(copy.resolve(PAGE), Files.readString(copy.resolve(PAGE)) + "\n");
        assertThat(run().err()).contains("building");
        assertThat(builds()).containsExactly("1", "2");

        var added =
                Files.writeString(
                        copy.resolve("cli/src/main/resources/org/fovea/cli/added.txt"), "new");
        assertThat(run().err()).contains("building");
        assertThat(builds()).containsExactly("2", "3");

        Files.delete(added);
        assertThat(run().err()).contains("building");
        assertThat(builds()).containsExactly("3", "4");
        assertThat(run().err()).isEmpty();
    }

    @Test
    void aFailedBuildLeavesTheOneBeforeAndIsNotTriedAgainUntilSourcesChange() throws Exception {
        run();
        var page = Files.readString(copy.resolve(PAGE));
        Files.writeString(copy.resolve(PAGE), page + "class {");

        var failed = run();
        assertThat(failed.exit()).isZero();
        assertThat(failed.out()).startsWith("fovea ");
        assertThat(failed.err()).contains("failed", "package-info.java", ".fovea/build.log");
        assertThat(run().err()).contains("did not build").doesNotContain("building from source");

        Files.writeString(copy.resolve(PAGE), page);
        assertThat(run().err()).contains("building").doesNotContain("failed");
        assertThat(builds()).containsExactly("1", "2");
    }

    @Test
    void aFirstBuildThatFailsIsAFailureOfTheCommand() throws Exception {
        Files.writeString(copy.resolve(PAGE), "class {");

        var failed = run();

        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("failed", "package-info.java", ".fovea/build.log");
    }

    @Test
    void aBuiltCheckoutThatCannotBeWrittenStarts() throws Exception {
        run();
        for (var open = copy.getParent(); open.startsWith(folder); open = open.getParent())
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(
                        Shell.run(
                                        folder,
                                        folder.resolve("chmod"),
                                        Map.of(),
                                        "chmod",
                                        "-R",
                                        "a-w,a+rX",
                                        copy.toString())
                                .exit())
                .isZero();

        try {
            var outcome = runWithoutRights();

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).startsWith("fovea ");
        } finally { // or nobody but root could clean up
            Shell.run(
                    folder,
                    folder.resolve("chmod"),
                    Map.of(),
                    "chmod",
                    "-R",
                    "u+w",
                    copy.toString());
        }
    }

    /** Root may write everything, so that for root the command becomes somebody else's. */
    private Shell.Outcome runWithoutRights() throws IOException, InterruptedException {
        var launcher = copy.resolve("fovea").toString();
        if (!Files.isWritable(copy))
            return Shell.run(folder, folder.resolve("run"), Map.of(), launcher, "--version");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "root can write everything, and there is no setpriv to become somebody else");
        return Shell.run(
                folder,
                folder.resolve("run"),
                Map.of("HOME", "/nonexistent"),
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                launcher,
                "--version");
    }

    private Shell.Outcome run() throws IOException, InterruptedException {
        return Shell.outcome(start("run"), folder.resolve("run"));
    }

    private Process start(String outputs) throws IOException {
        return Shell.start(
                folder,
                folder.resolve(outputs),
                Map.of(),
                copy.resolve("fovea").toString(),
                "--version");
    }

    private List<String> builds() throws IOException {
        try (Stream<Path> builds = Files.list(copy.resolve(".fovea/builds"))) {
            return builds.map(build -> build.getFileName().toString()).sorted().toList();
        }
    }

    private static void copySources(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (NOT_SOURCES.contains(name)) continue;
                if (Files.isDirectory(entry)) copySources(entry, to.resolve(name));
                else Files.copy(entry, to.resolve(name));
            }
        }
    }
}
