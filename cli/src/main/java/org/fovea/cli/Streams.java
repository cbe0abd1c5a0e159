package org.fovea.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.fovea.cli.process.StandardStream;
import org.fovea.cli.progress.Display;

/**
 * The three standard streams, in UTF-8 under any locale. Results go to {@code out}, everything else
 * to {@code err}.
 */
final class Streams {

    private final InputStream in;
    private final StandardStream rawOut;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;

    /** {@code watched}: whether somebody is shown bars on {@code err}. */
    Streams(InputStream in, StandardStream out, StandardStream err, boolean watched) {
        this.in = in;
        rawOut = out;
        this.out = new PrintStream(new BufferedOutputStream(out), false, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
        this.watched = watched;
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, new StandardStream(out), new StandardStream(err), false);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Where people read how something comes along. */
    Display display() {
        return watched ? new Display.Bar(err) : new Display.Lines(err);
    }

    /** Whether nobody can read results any more. */
    boolean ended() {
        return rawOut.ended();
    }

    /** Hands everything on; tells what kept results from their target. */
    Optional<String> flush() {
        out.flush();
        err.flush();
        return rawOut.failure();
    }
}
