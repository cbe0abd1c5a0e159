package org.fovea.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, as files. */
public final class Checkout {

    private Checkout() {}

    /**
     * The folder that holds the launcher and the modules; Maven runs a module's tests in the
     * module's folder.
     */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("fovea")) || !Files.isDirectory(folder.resolve("cli")))
            folder = folder.getParent();
        return folder;
    }

    /** Every Java file of every module, tests included where asked for. */
    static List<Path> sources(String... trees) {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.flatMap(module ->
                            Stream.of(trees).map(tree -> module.resolve("src/" + tree + "/java")))
                    .filter(Files::isDirectory)
                    .flatMap(Checkout::below)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
