package org.fovea.json;

import java.nio.file.Path;
import org.fovea.input.InputError;
import org.fovea.input.Text;

/** A file that cannot be opened, read or written; what is wrong lies outside its content. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient InputError error;

    private UnusableFile(InputError error) {
        super(error.message());
        this.error = error;
    }

    /** Without a hint. */
    public static UnusableFile of(Path file, String found, String expected) {
        return of(file, found, expected, "");
    }

    /** What stands there, what was expected, and how to repair it. */
    public static UnusableFile of(Path file, String found, String expected, String hint) {
        return new UnusableFile(
                new InputError(shown(file.toString()), 0, 0, "", found, expected, hint));
    }

    /** After a failure of the file system. */
    public static UnusableFile of(Path file, String found, Exception failure) {
        String reason =
                failure.getMessage() == null
                        ? failure.getClass().getSimpleName()
                        : failure.getMessage();
        var unusable = of(file, found + " (" + Text.escaped(reason) + ")", "a file");
        unusable.initCause(failure);
        return unusable;
    }

    /** What is wrong, without a place inside the file. */
    public InputError error() {
        return error;
    }

    /** A path as it may be printed: as it is where all of it is visible. */
    static String shown(String path) {
        return Text.visible(path, 1_000, true) ? path : Text.escaped(path);
    }
}
