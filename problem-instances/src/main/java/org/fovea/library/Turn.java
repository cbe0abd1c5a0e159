package org.fovea.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import org.fovea.json.UnusableFile;

/**
 * Changes a family alone: one thread of one process at a time, so that of two who beat the same
 * value the better one stays. The turn ends with the process, however that ends.
 *
 * <p>The lock is on the family's page, which is there anyway: a file of its own would be left
 * behind.
 */
final class Turn {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = 10; // ms

    private Turn() {}

    /** Waits for the turn and does it. */
    static <T> T of(Path page, Supplier<T> change) {
        try (var channel = FileChannel.open(page, StandardOpenOption.WRITE)) {
            await(channel, page);
            return change.get();
        } catch (NoSuchFileException absent) {
            throw UnusableFile.of(page, "no such file", "the page of a family");
        } catch (AccessDeniedException denied) {
            throw UnusableFile.of(
                    page, "a place that may not be written", "a library with write permission");
        } catch (IOException failure) {
            throw UnusableFile.of(page, "a file that cannot be locked", failure);
        }
    }

    private static void await(FileChannel channel, Path page) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!taken(channel)) {
            if (System.nanoTime() > end)
                throw UnusableFile.of(
                        page, "a family that others keep changing", "a moment without others");
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw UnusableFile.of(page, "an interruption", "time to wait for others");
            }
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
