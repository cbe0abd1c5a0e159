package org.fovea.external;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program and whatever it started, ended together, also when Java ends.
 *
 * <p>Where the system has {@code setsid} and {@code kill}, the program leads a process group of its
 * own, so that even processes whose parents are gone are found; elsewhere those known as its
 * descendants are ended.
 */
final class ProcessTree implements AutoCloseable {

    private static final long GRACE_MILLIS = 200;

    private final Process process;
    private final Optional<String> kill; // where the process leads a group
    private final Thread atExit = new Thread(this::end);

    private ProcessTree(Process process, Optional<String> kill) {
        this.process = process;
        this.kill = kill;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a program.
     *
     * @param command program and arguments; a program without a slash is looked for on the PATH
     * @throws IOException where there is none
     */
    static ProcessTree start(List<String> command) throws IOException {
        String first = command.getFirst();
        boolean found =
                first.contains("/")
                        ? Files.isExecutable(Path.of(first))
                        : program(first).isPresent();
        if (!found) throw new NoSuchFileException(first);
        var setsid = program("setsid");
        var kill = setsid.isPresent() ? program("kill") : Optional.<String>empty();
        var words = new ArrayList<String>();
        kill.flatMap(_ -> setsid).ifPresent(words::add);
        words.addAll(command);
        return new ProcessTree(new ProcessBuilder(words).start(), kill);
    }

    Process process() {
        return process;
    }

    /** Closes its input, gives it a moment to end by itself, then ends it and all it started. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException broken) {
            // it has ended already
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // Java is ending: the hook runs, and finds nothing left to do
        }
    }

    /** Ends everything at once. */
    void end() {
        var descendants = process.descendants().toList(); // before their parents are gone
        kill.ifPresent(this::endGroup);
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void endGroup(String program) {
        try {
            new ProcessBuilder(program, "-KILL", "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException absent) {
            // the descendants are ended one by one
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> program(String name) {
        String path = System.getenv("PATH");
        return Stream.of(path == null ? "" : path)
                .flatMap(folders -> Stream.of(folders.split(File.pathSeparator)))
                .filter(folder -> Path.of(folder).isAbsolute())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
