package org.fovea.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/**
 * Runs in a folder, appended row by row: whatever happens to the process or the machine, rows that
 * were appended stay, and a row cut short is dropped when the store is next opened.
 *
 * <p>The folder holds {@code runs.jsonl} (a line per run), {@code environment.json} (where they
 * were made) and {@code schedules/} (what they found). One process at a time has it open: a lock on
 * {@code runs.jsonl} ends with the process, however that ends.
 */
public final class RunStore implements AutoCloseable {

    static final String RUNS = "runs.jsonl";
    static final String ENVIRONMENTS = "environment.json";
    static final String SCHEDULES = "schedules";

    private final Path folder;
    private final FileChannel channel; // positioned after the last whole row; holds the lock
    private final Map<Run.Key, Run> rows;
    private final List<String> warnings;
    private final int environment;

    private RunStore(Path folder, FileChannel channel, Contents contents, int environment) {
        this.folder = folder;
        this.channel = channel;
        this.rows = contents.rows();
        this.warnings = List.copyOf(contents.warnings());
        this.environment = environment;
    }

    /**
     * Opens the store in a folder, making both where they do not exist, to add runs made in an
     * environment.
     *
     * @throws UnusableFile where the folder cannot be used, for instance because another process
     *     has it open
     * @throws InvalidInput where it holds something else than the runs of a store
     */
    public static RunStore open(Path folder, Environment here) {
        var file = folder.resolve(RUNS);
        FileChannel channel;
        try {
            Files.createDirectories(folder.resolve(SCHEDULES));
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE);
        } catch (IOException unusable) {
            throw UnusableFile.of(folder, "a folder in which no store can be made", unusable);
        }
        try {
            lock(channel, folder);
            var contents = contents(channel, file);
            int environment = enter(folder, here, contents);
            return new RunStore(folder, channel, contents, environment);
        } catch (IOException unusable) {
            close(channel);
            throw UnusableFile.of(file, "a file that cannot be read and written", unusable);
        } catch (RuntimeException refused) {
            close(channel);
            throw refused;
        }
    }

    /** The runs, in the order in which they were appended. */
    public synchronized List<Run> runs() {
        return List.copyOf(rows.values());
    }

    /** Whether a run is there. */
    public synchronized boolean holds(Run.Key key) {
        return rows.containsKey(key);
    }

    /** What a user should know of the state in which the store was found, a sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * The environments of its runs, as the file {@code environment.json} has them.
     *
     * @throws UnusableFile where they cannot be read
     */
    public byte[] manifest() {
        var file = folder.resolve(ENVIRONMENTS);
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw UnusableFile.of(file, "a file that cannot be read", unreadable);
        }
    }

    /** Index in the manifest of the environment that the store was opened in. */
    public int environment() {
        return environment;
    }

    /**
     * Adds a run; it is on the disk when this returns.
     *
     * @throws UnusableFile where it cannot be written; the store is then as before
     */
    public synchronized void append(Run run) {
        if (holds(run.key()))
            throw new IllegalStateException("The store holds this run already: " + run.key());
        long end = -1;
        try {
            end = channel.position();
            var line = ByteBuffer.wrap(RunFormat.ROW.bytes(run));
            while (line.hasRemaining()) channel.write(line); // at once, save on a full disk
            channel.force(false);
            rows.put(run.key(), run);
        } catch (IOException failure) {
            restore(end);
            throw UnusableFile.of(folder.resolve(RUNS), "a file that cannot be written", failure);
        }
    }

    /**
     * Keeps the schedule of a run that will be appended, or replaces it. Any thread may, as each
     * run has a file of its own.
     *
     * @return its file, relative to the folder
     */
    String keep(Run.Key key, Schedule schedule) {
        String file = SCHEDULES + "/" + key.fileName();
        Schedules.write(schedule, folder.resolve(file));
        return file;
    }

    /** Ends the lock. */
    @Override
    public void close() {
        close(channel);
    }

    /** What was found in the file. */
    private record Contents(Map<Run.Key, Run> rows, List<String> warnings) {}

    private static void lock(FileChannel channel, Path folder) throws IOException {
        boolean alone;
        try {
            alone = channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            alone = false;
        }
        if (!alone)
            throw UnusableFile.of(
                    folder,
                    "a store that another comparison is writing to",
                    "a folder of its own",
                    "wait for the other one to end, or name another folder");
    }

    /**
     * Reads all rows, drops a torn one at the end, and leaves the position where the next row goes.
     */
    private static Contents contents(FileChannel channel, Path file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(channel.size())];
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        var rows = new LinkedHashMap<Run.Key, Run>();
        int start = 0;
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            var run =
                    RunFormat.row(java.util.Arrays.copyOfRange(bytes, start, i + 1), file, ++line);
            if (rows.putIfAbsent(run.key(), run) != null) throw repeated(file, line, run);
            start = i + 1;
        }
        var warnings = new ArrayList<String>();
        if (start < bytes.length) {
            warnings.add(
                    "dropped the last row, which was not written to its end (%d bytes): its run is made again"
                            .formatted(bytes.length - start));
            channel.truncate(start);
            channel.force(true);
        }
        channel.position(start);
        return new Contents(rows, warnings);
    }

    /**
     * Adds the environment to the manifest unless its last entry is the same; returns its index.
     */
    private static int enter(Path folder, Environment here, Contents contents) {
        var file = folder.resolve(ENVIRONMENTS);
        var known =
                Files.exists(file)
                        ? RunFormat.MANIFEST.read(Document.read(file))
                        : List.<Environment>of();
        for (var run : contents.rows().values())
            if (run.environment() >= known.size())
                throw new InvalidInput(
                        List.of(
                                new InputError(
                                        file.toString(),
                                        0,
                                        0,
                                        "/environments",
                                        known.size() + " environments",
                                        "at least "
                                                + (run.environment() + 1)
                                                + ", since a row of "
                                                + RUNS
                                                + " names one of that number",
                                        "")));
        var differences =
                known.isEmpty() ? List.<String>of() : here.differencesFrom(known.getLast());
        for (var difference : differences)
            contents.warnings()
                    .add(
                            "runs of this folder were made elsewhere, their times may not compare: "
                                    + difference);
        if (!known.isEmpty() && differences.isEmpty()) return known.size() - 1;
        var entries = new ArrayList<>(known);
        entries.add(here);
        RunFormat.MANIFEST.write(Collections.unmodifiableList(entries), file);
        return known.size();
    }

    private static InvalidInput repeated(Path file, int line, Run run) {
        return new InvalidInput(
                List.of(
                        new InputError(
                                file.toString(),
                                line,
                                1,
                                "",
                                "a second row of the run " + run.key(),
                                "each run once",
                                "")));
    }

    private void restore(long end) {
        if (end < 0) return;
        try {
            channel.truncate(end);
            channel.position(end);
        } catch (IOException again) {
            // the torn row stays; it is dropped when the store is next opened
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
