package org.fovea.cli.progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.Text;

/**
 * Writes events line by line as they happen, so that another program may follow them. Whatever
 * keeps it from writing ends the events, not the run.
 */
public final class EventFile implements AutoCloseable {

    private Optional<OutputStream> target;
    private Consumer<Event> listener = _ -> {};

    /** Writes nothing. */
    public EventFile() {
        target = Optional.empty();
    }

    /** Hands each event to a listener instead. */
    public EventFile(Consumer<Event> listener) {
        this();
        this.listener = listener;
    }

    /** Writes to a file or a pipe, from its beginning. */
    public EventFile(Path file) {
        try {
            target = Optional.of(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException refused) {
            throw new WrongUsage(
                    "--events " + Text.escaped(file.toString()), "a file that can be written", "");
        }
    }

    /** Writes one line, at once. */
    public synchronized void write(Event event) {
        listener.accept(event);
        if (target.isEmpty()) return;
        try {
            Event.FORMAT.write(event, target.get());
            target.get().flush();
        } catch (IOException | RuntimeException readerLeft) {
            target = Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (target.isPresent()) target.get().close();
        } catch (IOException readerLeft) {
            // every event was flushed when it was written; there is nothing left to lose
        }
        target = Optional.empty();
        listener = _ -> {};
    }
}
