package org.fovea.cli.serve;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** Where the server's lines go: each whole, and on its way before the next. */
public final class Replies {

    private final PrintStream out;
    private final BooleanSupplier ended;

    /** To a stream; {@code ended} says whether what is written there goes nowhere. */
    public Replies(PrintStream out, BooleanSupplier ended) {
        this.out = out;
        this.ended = ended;
    }

    /** Says one line; false where nobody reads any more. From any thread. */
    boolean say(Reply reply) {
        byte[] line = reply.line(); // outside the lock: a large schedule takes a while
        synchronized (this) {
            out.write(line, 0, line.length);
            out.flush();
            return !ended.getAsBoolean();
        }
    }
}
