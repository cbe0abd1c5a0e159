package org.fovea.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fovea.architecture.Checkout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JDKs here are folders with a {@code release} file and nothing that could be started: the
 * search reads only.
 */
@Tag("launcher")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for sh")
class JdkSearchTest {

    @TempDir Path folder;

    @Test
    void foveasOwnVariableGoesBeforeJavaHome() throws Exception {
        var own = jdk("own", "25.0.3");
        var home = jdk("home", "25.0.1");

        assertThat(found(Map.of("FOVEA_JAVA_HOME", own, "JAVA_HOME", home))).isEqualTo(own);
        assertThat(found(Map.of("JAVA_HOME", home))).isEqualTo(home);
    }

    @Test
    void newerReleasesAreAccepted() throws Exception {
        assertThat(found(Map.of("JAVA_HOME", jdk("later", "27-ea")))).endsWith("later");
        assertThat(found(Map.of("JAVA_HOME", jdk("much later", "101")))).endsWith("much later");
    }

    @Test
    void anOldJavaHomeIsPassedOverForTheJavaOnThePath() throws Exception {
        var path = jdk("jvm/25", "25");

        assertThat(found(Map.of("JAVA_HOME", jdk("old", "17.0.15"), "PATH", path + "/bin")))
                .isEqualTo(path);
    }

    @Test
    void jdksBesideAnOldOneOnThePathAreFoundTheOldestThatFitsFirst() throws Exception {
        var old = jdk("jvm/17", "17.0.15");
        jdk("jvm/8", "1.8.0_402");
        jdk("jvm/26", "26");
        var fitting = jdk("jvm/temurin 25", "25.0.3");

        assertThat(found(Map.of("PATH", old + "/bin"))).isEqualTo(fitting);
    }

    @Test
    void aLinkOnThePathLeadsToItsJdk() throws Exception {
        var jdk = jdk("jvm/25", "25.0.3");
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/java"), Path.of(jdk, "bin/java"));

        assertThat(found(Map.of("PATH", folder.resolve("bin").toString()))).isEqualTo(jdk);
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        var runtime = jdk("runtime", "25.0.3");
        Files.delete(Path.of(runtime, "bin/javac"));
        var whole = jdk("whole", "25.0.3");

        assertThat(found(Map.of("JAVA_HOME", runtime, "PATH", whole + "/bin"))).isEqualTo(whole);
    }

    @Test
    void aWrongFoveaJavaHomeIsNamedInsteadOfPassedOver() throws Exception {
        var old = jdk("old", "17.0.15");

        var outcome = search(Map.of("FOVEA_JAVA_HOME", old, "JAVA_HOME", jdk("new", "25")));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("FOVEA_JAVA_HOME", old, "25 or newer");
    }

    private String found(Map<String, String> environment) throws IOException, InterruptedException {
        var outcome = search(environment);
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    /**
     * The tools that the search uses are reached through links, since their folder may hold a java
     * as well.
     */
    private Shell.Outcome search(Map<String, String> environment)
            throws IOException, InterruptedException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        var readlink = tools.resolve("readlink");
        if (!Files.exists(readlink)) Files.createSymbolicLink(readlink, onPath("readlink"));
        var whole =
                new HashMap<>(
                        Map.of("FOVEA_JAVA_HOME", "", "JAVA_HOME", "", "HOME", folder.toString()));
        whole.putAll(environment);
        whole.merge("PATH", tools.toString(), (given, ours) -> given + ":" + ours);
        var script =
                ". '" + Checkout.root().resolve("scripts/jdk.sh") + "'; find_jdk; echo \"$jdk\"";
        return Shell.run(
                folder, folder.resolve("outputs"), whole, onPath("sh").toString(), "-euc", script);
    }

    private static Path onPath(String program) {
        for (var entry : System.getenv("PATH").split(":", -1)) {
            var file = Path.of(entry, program);
            if (Files.isExecutable(file)) return file;
        }
        throw new IllegalStateException("No " + program + " on the path.");
    }

    private String jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file =
                    Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 70\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"99\"\nJAVA_VERSION=\""
                        + version
                        + "\"\n");
        return home.toString();
    }
}
