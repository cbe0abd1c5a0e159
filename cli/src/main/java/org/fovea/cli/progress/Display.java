package org.fovea.cli.progress;

import java.io.PrintStream;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where people read how a run comes along. Whoever writes to one does so from one thread at once.
 */
public sealed interface Display {

    /** Nobody reads. */
    static Display none() {
        return new Silence();
    }

    /** Nowhere. */
    record Silence() implements Display {}

    /** Line after line, as in a log. */
    record Lines(PrintStream out) implements Display {}

    /** One line of a terminal, drawn again in place. */
    record Bar(PrintStream out) implements Display {

        private static final int WIDTH = 20; // characters
        private static final String CLEAR = "\r\u001b[K";
        private static final String CUT = "\u001b[?7l"; // what is wider than the terminal
        private static final String WRAP = "\u001b[?7h";

        private void redraw(OptionalDouble share, String text) {
            out.print(CLEAR + CUT + bar(share) + text + WRAP);
            out.flush();
        }

        private void clear() {
            out.print(CLEAR);
            out.flush();
        }

        /** As much of a line as is done; nothing where that is not known. */
        private static String bar(OptionalDouble share) {
            if (share.isEmpty()) return "";
            int done = (int) (Math.clamp(share.getAsDouble(), 0, 1) * WIDTH);
            var bar = new StringBuilder("[");
            IntStream.range(0, WIDTH).forEach(i -> bar.append(i < done ? '#' : '-'));
            return bar.append("]  ").toString();
        }
    }

    /** One more thing to read, which stays. */
    default void tell(String line) {
        switch (this) {
            case Silence silence -> {}
            case Lines(var out) -> out.println(line);
            case Bar bar -> {
                bar.clear();
                bar.out.println(line);
            }
        }
    }

    /** What is to be read from time to time of something that goes on: a bar needs it no more. */
    default void report(String line) {
        if (this instanceof Lines(var out)) out.println(line);
    }

    /**
     * How things stand, again and again; only a bar shows it.
     *
     * @param share of all that is done, 0 to 1
     */
    default void draw(OptionalDouble share, String text) {
        if (this instanceof Bar bar) bar.redraw(share, text);
    }

    /** It is over: a bar leaves nothing. */
    default void erase() {
        if (this instanceof Bar bar) bar.clear();
    }
}
