package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Result;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What runs here.
 *
 * @param release of Fovea
 * @param commit it was built from
 * @param java the JDK's version and vendor
 */
record Version(String release, String commit, String java) implements Result {

    static Version of() {
        var build = build();
        return new Version(
                build.getProperty("version"),
                build.getProperty("commit"),
                Runtime.version() + ", " + System.getProperty("java.vendor"));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        return "fovea " + release + "\ncommit " + commit + "\nJDK " + java + "\n";
    }

    @Override
    public void writeJson(OutputStream out) {
        throw new UnsupportedOperationException("--version stands alone");
    }

    private static Properties build() {
        var written = Version.class.getResourceAsStream("version.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(written), UTF_8)) {
            var build = new Properties();
            build.load(reader);
            return build;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
