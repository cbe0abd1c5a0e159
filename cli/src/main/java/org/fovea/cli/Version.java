package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What runs here: the release, the commit it was built from, and the JDK. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var build = build();
        return new String[] {
            "fovea " + build.getProperty("version"),
            "commit " + build.getProperty("commit"),
            "JDK " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
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
