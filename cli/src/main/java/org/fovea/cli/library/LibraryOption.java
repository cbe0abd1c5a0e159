package org.fovea.cli.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.usage.ShellWords;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.library.Library;
import picocli.CommandLine.Option;

/** Which library is meant: the one that the user names, else the one beside the launcher. */
public final class LibraryOption {

    /** The system property in which the launcher names the library that comes with it. */
    public static final String PROPERTY = "fovea.library";

    @Option(
            names = "--library",
            paramLabel = "FOLDER",
            description = "A library of instances (default: the one that comes with Fovea).")
    Optional<String> folder = Optional.empty();

    /** The library; refuses where there is none. */
    public Library open() {
        return named().or(LibraryOption::shipped)
                .orElseThrow(() ->
                        new WrongUsage(
                                "no library of instances",
                                "--library FOLDER",
                                "the launcher fovea finds the one that comes with it"));
    }

    /** The library, if there is one; refuses only a folder that the user named and that is none. */
    public Optional<Library> ifAny() {
        return named().or(LibraryOption::shipped);
    }

    /** What must be typed to mean the same library, after a space; empty where nothing need. */
    public String typed() {
        return folder.map(name -> " " + ShellWords.join(java.util.List.of("--library", name)))
                .orElse("");
    }

    private Optional<Library> named() {
        return folder.map(Subject::path).map(Library::at);
    }

    private static Optional<Library> shipped() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Library::at);
    }
}
