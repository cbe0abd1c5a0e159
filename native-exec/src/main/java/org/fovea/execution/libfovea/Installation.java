package org.fovea.execution.libfovea;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.execution.Availability;

/**
 * The folder that library and runner were built into, named by the property {@code fovea.native};
 * nothing is looked for anywhere else.
 */
public record Installation(Path library, Path runner) {

    private static final String PROPERTY = "fovea.native";

    /** Where both are. */
    public static Optional<Installation> here() {
        String folder = System.getProperty(PROPERTY, "");
        if (folder.isEmpty()) return Optional.empty();
        var base = Path.of(folder).toAbsolutePath();
        var found = new Installation(base.resolve("libfovea.so"), base.resolve("fovea-run"));
        boolean whole = Files.isRegularFile(found.library) && Files.isExecutable(found.runner);
        return whole ? Optional.of(found) : Optional.empty();
    }

    /** Whether a backend of the library can be used here. */
    public static Availability availability(Kind kind) {
        var here = here();
        if (here.isEmpty())
            return new Availability.Missing(
                    "libfovea is not built; install a C++ compiler with OpenMP and CMake (Debian and"
                            + " Ubuntu: apt-get install g++ cmake), then build Fovea anew");
        try (var library = new Libfovea(here.get().library())) {
            return library.probe(kind);
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            return new Availability.Missing("libfovea cannot be loaded: " + unusable.getMessage());
        }
    }
}
