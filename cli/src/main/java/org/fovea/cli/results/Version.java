package org.fovea.cli.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.fovea.json.Format;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What runs here.
 *
 * @param release of Fovea
 * @param commit it was built from
 * @param java the JDK's version and vendor
 */
public record Version(String release, String commit, String java) implements Result {

    private static final String BUILD = "/org/fovea/cli/version.properties";

    /** Of this process. */
    public static Version here() {
        var build = build();
        return new Version(
                build.getProperty("version"),
                build.getProperty("commit"),
                Runtime.version() + ", " + System.getProperty("java.vendor"));
    }

    /** Its document. */
    public static Format<Version> format() {
        return Head.format(
                "What --version prints under --json",
                Structure.onePerLine(
                        "version",
                        fields -> {
                            Head.of(fields, Version::exit);
                            var release =
                                    fields.required("version", Scalars.text(), Version::release);
                            var commit = fields.required("commit", Scalars.text(), Version::commit);
                            var java = fields.required("jdk", Scalars.text(), Version::java);
                            return values ->
                                    new Version(
                                            values.of(release), values.of(commit), values.of(java));
                        }));
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
        format().write(this, out);
    }

    private static Properties build() {
        try (var reader =
                new InputStreamReader(
                        Objects.requireNonNull(Version.class.getResourceAsStream(BUILD)), UTF_8)) {
            var build = new Properties();
            build.load(reader);
            return build;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
