package org.fovea.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output or standard error, which may end before we do.
 *
 * <p>A reader that has seen enough ({@code | head -1}) is no failure: what comes after it goes
 * nowhere. Anything else that keeps output from its target is remembered.
 */
public final class StandardStream extends OutputStream {

    private final OutputStream target;
    private Optional<IOException> failure = Optional.empty();

    /** The stream behind a descriptor. */
    public StandardStream(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    /** Any stream. */
    public StandardStream(OutputStream target) {
        this.target = target;
    }

    /** What kept output from its target, other than a reader that left. */
    public Optional<String> failure() {
        return failure.map(IOException::getMessage)
                .filter(reason -> !reason.contains("Broken pipe"));
    }

    /** Whether what is written goes nowhere: the reader left, or something failed. */
    public boolean ended() {
        return failure.isPresent();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (failure.isPresent()) return;
        try {
            target.write(bytes, from, length);
        } catch (IOException ended) {
            failure = Optional.of(ended);
        }
    }

    @Override
    public void flush() {
        if (failure.isPresent()) return;
        try {
            target.flush();
        } catch (IOException ended) {
            failure = Optional.of(ended);
        }
    }
}
