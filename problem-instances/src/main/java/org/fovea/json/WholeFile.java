package org.fovea.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * Writes files that appear whole or not at all: to a file beside the target, to the disk, then
 * renamed in one step.
 *
 * <p>A target that is not a regular file (a pipe, a device) is written through. A symbolic link
 * stays; the file that it points to is replaced.
 */
public final class WholeFile {

    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces or creates a file.
     *
     * @throws UnusableFile where that fails; the old file, or none, is there then
     */
    public static void write(Path target, Content content) {
        if (Files.isDirectory(target)) throw UnusableFile.of(target, "a folder", "a file to write");
        try {
            if (writtenThrough(target)) through(target, content);
            else replace(destination(target), content);
        } catch (NoSuchFileException absent) {
            throw UnusableFile.of(target, "no such folder", "a file in a folder that exists");
        } catch (AccessDeniedException denied) {
            throw UnusableFile.of(
                    target, "a place that may not be written", "a file with write permission");
        } catch (IOException | JacksonException failure) {
            throw UnusableFile.of(target, "a file that cannot be written", failure);
        }
    }

    /** The file itself, behind symbolic links; it need not exist. */
    private static Path destination(Path target) throws IOException {
        var file = target;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) throw new IOException("too many symbolic links");
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    /** Pipes and devices, and whatever a process was given under its name in /dev or /proc. */
    private static boolean writtenThrough(Path target) {
        boolean given = target.startsWith("/dev") || target.startsWith("/proc");
        return given || (Files.exists(target) && !Files.isRegularFile(target));
    }

    private static void through(Path file, Content content) throws IOException {
        try (var out =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
            content.writeTo(out);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        var beside =
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            store(beside, content);
            keepPermissions(file, beside);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        storeFolder(file.toAbsolutePath().resolveSibling(""));
    }

    private static void store(Path file, Content content) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path old, Path replacement) throws IOException {
        var view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (view != null && Files.exists(old))
            view.setPermissions(Files.getPosixFilePermissions(old));
    }

    /**
     * Makes the rename itself last; where folders cannot be opened (not on POSIX) it is left to the
     * system.
     */
    private static void storeFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // the file is in place and whole; only its survival of a power cut is less certain
        }
    }
}
