package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import org.fovea.input.InputError;

/** What a command came to. */
public interface Result {

    /** The exit code of the process. */
    int exit();

    /** Lines for people, each ended. */
    String text();

    /** The JSON document. */
    void writeJson(OutputStream out);

    /** What else must be said, on stderr. */
    default List<InputError> errors() {
        return List.of();
    }

    /** What may be wrong, on stderr. */
    default List<String> warnings() {
        return List.of();
    }

    /** Whether stdout holds a schedule or an instance, so that the lines go to stderr. */
    default boolean besideSchedule() {
        return false;
    }
}
