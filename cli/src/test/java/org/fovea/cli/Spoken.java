package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.process.StandardStream;

/** What a command line run in this process said: its exit code and both streams. */
record Spoken(int exit, String out, String err) {

    /** Without standard input. */
    static Spoken fovea(String... arguments) {
        return foveaReading("", arguments);
    }

    /** Without standard input, and with a terminal that standard error goes to. */
    static Spoken foveaOnTerminal(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams =
                new Streams(
                        InputStream.nullInputStream(),
                        new StandardStream(out),
                        new StandardStream(err),
                        true);
        int exit = new Fovea(streams, new Interruption(_ -> {}), System.nanoTime()).run(arguments);
        return new Spoken(exit, out.toString(UTF_8), err.toString(UTF_8));
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
