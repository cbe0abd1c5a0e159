package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What a command line run in this process said: its exit code and both streams. */
record Spoken(int exit, String out, String err) {

    /** Without standard input. */
    static Spoken fovea(String... arguments) {
        return foveaReading("", arguments);
    }

    /** With a text on standard input. */
    static Spoken foveaReading(String in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                Fovea.run(
                        List.of(arguments), new ByteArrayInputStream(in.getBytes(UTF_8)), out, err);
        return new Spoken(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
