package org.fovea.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.architecture.Checkout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real launcher; its first use here builds what is missing. */
@Tag("launcher")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for sh")
class LauncherTest {

    private static final Path ROOT = Checkout.root();

    @TempDir Path folder;

    @BeforeAll
    static void build(@TempDir Path outputs) throws Exception {
        var outcome =
                Shell.run(ROOT, outputs, Map.of(), ROOT.resolve("fovea").toString(), "--version");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
    }

    @Test
    void startsFromAnyFolder() throws Exception {
        assertStarts(run(ROOT.resolve("fovea"), Map.of()));
    }

    @Test
    void startsByARelativePath() throws Exception {
        var outcome = Shell.run(ROOT.resolve("cli"), outputs(), Map.of(), "../fovea", "--version");

        assertStarts(outcome);
    }

    @Test
    void startsThroughAChainOfLinks() throws Exception {
        var direct = folder.resolve("direct");
        var relative = folder.resolve("bin/relative");
        Files.createDirectories(folder.resolve("bin"));
        try {
            Files.createSymbolicLink(direct, ROOT.resolve("fovea"));
            Files.createSymbolicLink(relative, Path.of("../direct"));
        } catch (UnsupportedOperationException | IOException unsupported) {
            assumeTrue(false, "this file system has no symbolic links");
        }

        assertStarts(run(relative, Map.of()));
    }

    @Test
    void startsFromAPathWithSpacesAndLettersOutsideAscii() throws Exception {
        var copy = folder.resolve("eine Kopie für İstanbul's * [x]");
        copyWithTimes(copy, ".fovea/builds", ".fovea/current", "fovea", "scripts");

        assertStarts(run(copy.resolve("fovea"), Map.of("FOVEA_NO_BUILD", "1")));
    }

    @Test
    void answersTheSameUnderATurkishAndAGermanLocale() throws Exception {
        var plain = run(ROOT.resolve("fovea"), Map.of("LC_ALL", "C"));

        assertThat(run(ROOT.resolve("fovea"), Map.of("LC_ALL", "tr_TR.UTF-8"))).isEqualTo(plain);
        assertThat(run(ROOT.resolve("fovea"), Map.of("LC_ALL", "de_DE.ISO-8859-1")))
                .isEqualTo(plain);
        var turkish = "-Duser.language=tr -Duser.country=TR"; // as where that locale is installed
        assertThat(run(ROOT.resolve("fovea"), Map.of("FOVEA_JAVA_OPTIONS", turkish)))
                .isEqualTo(plain);
    }

    @Test
    void findsTheLibraryThatComesWithIt() throws Exception {
        var launcher = ROOT.resolve("fovea").toString();

        var outcome = Shell.run(folder, outputs(), Map.of(), launcher, "instances", "list", "coco");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("coco-street");
    }

    @Test
    void wrongUsageEndsWithTwo() throws Exception {
        var outcome =
                Shell.run(
                        folder, outputs(), Map.of(), ROOT.resolve("fovea").toString(), "--versoin");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--versoin");
    }

    @Test
    void nothingBuiltAndBuildingForbiddenSaysSo() throws Exception {
        copyWithTimes(folder.resolve("bare"), "fovea", "scripts");

        var outcome = run(folder.resolve("bare/fovea"), Map.of("FOVEA_NO_BUILD", "1"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("not built", "FOVEA_NO_BUILD");
    }

    private Shell.Outcome run(Path launcher, Map<String, String> environment)
            throws IOException, InterruptedException {
        return Shell.run(folder, outputs(), environment, launcher.toString(), "--version");
    }

    private Path outputs() {
        return folder.resolve("outputs");
    }

    private static void assertStarts(Shell.Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("fovea ").contains("JDK ");
    }

    private static void copyWithTimes(Path copy, String... parts) throws IOException {
        for (var part : parts) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (var file : files.toList()) {
                    var target = copy.resolve(ROOT.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    if (!Files.isDirectory(file))
                        Files.copy(
                                file,
                                target,
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
