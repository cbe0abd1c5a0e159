package org.fovea.external;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.fovea.input.InvalidInput;

/** Lines to a program and, when asked for, one line back, within limits on length and time. */
final class Conversation implements AutoCloseable {

    /** Longest line that a program may write, bytes. */
    static final int LONGEST_LINE = 1 << 16;

    private static final long SLICE_MILLIS = 50; // how often a waiting question looks for a stop

    private final String name;
    private final ProcessTree tree;
    private final Duration patience;
    private final InputStream in;
    private final OutputStream out;
    private final ErrorOutput errors;
    private final Thread errorReader;
    private final ExecutorService exchange =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    /**
     * Starts a program.
     *
     * @param patience longest time for one answer
     * @param listener gets what the program writes to its error output
     */
    Conversation(String name, String command, Duration patience, OutputStream listener) {
        this.name = name;
        this.patience = patience;
        try {
            tree = ProcessTree.start(CommandWords.of(command));
        } catch (IOException failure) {
            throw Failure.of(name, "no program that can be started", "a program", command);
        }
        in = new BufferedInputStream(tree.process().getInputStream());
        out = tree.process().getOutputStream();
        errors = new ErrorOutput(tree.process().getErrorStream(), listener);
        errorReader = Thread.ofPlatform().daemon().start(errors);
    }

    /**
     * Says lines and waits for one.
     *
     * @param stop looked at while waiting
     * @return empty where it was stopped
     */
    Optional<String> ask(String question, byte[] lines, BooleanSupplier stop) {
        var answer = exchange.submit(() -> exchange(lines));
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (stop.getAsBoolean()) return stopped();
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) throw late(question);
            try {
                return Optional.of(answer.get(Math.min(left, SLICE_MILLIS), TimeUnit.MILLISECONDS));
            } catch (TimeoutException waiting) {
                // look at the limits again
            } catch (ExecutionException failure) {
                throw broken(question, failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return stopped();
            }
        }
    }

    /** Ends the program at once: it may neither read nor write, and closing would wait for it. */
    private Optional<String> stopped() {
        tree.end();
        return Optional.empty();
    }

    @Override
    public void close() {
        tree.close();
        exchange.shutdownNow();
    }

    private String exchange(byte[] lines) throws IOException {
        if (in.available() > 0) throw new Misconduct("a line that nobody asked for");
        out.write(lines);
        out.flush();
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (line.size() == LONGEST_LINE)
                throw new Misconduct("a line of more than " + LONGEST_LINE + " bytes");
            line.write(next);
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString();
        } catch (CharacterCodingException malformed) {
            throw new Misconduct("a line that is not UTF-8");
        }
    }

    private InvalidInput late(String question) {
        tree.end();
        return Failure.of(
                name,
                "no answer within %d ms to %s".formatted(patience.toMillis(), question),
                "a decision, flushed",
                errors.lastLine());
    }

    private InvalidInput broken(String question, ExecutionException failure) {
        String expected = "one decision in answer to " + question;
        if (failure.getCause() instanceof Misconduct misconduct)
            return Failure.of(name, misconduct.found, expected, "");
        return Failure.of(name, "the program ended" + code(), expected, errors.lastLine());
    }

    private String code() {
        try {
            errorReader.join(Duration.ofMillis(SLICE_MILLIS)); // its last words say why
            if (tree.process().waitFor(SLICE_MILLIS, TimeUnit.MILLISECONDS))
                return " with exit code " + tree.process().exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return " its output";
    }

    /** A program that says what it may not. */
    private static final class Misconduct extends IOException {

        private final String found;

        Misconduct(String found) {
            super(found);
            this.found = found;
        }
    }
}
