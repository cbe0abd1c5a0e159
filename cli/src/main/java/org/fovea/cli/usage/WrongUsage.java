package org.fovea.cli.usage;

import java.util.List;
import org.fovea.input.InputError;

/** A command line that cannot be understood or carried out. */
public final class WrongUsage extends RuntimeException {

    private final transient InputError error;

    /** What was typed, what may stand there, and the repair, which may be empty. */
    public WrongUsage(String found, String expected, String hint) {
        this(new InputError("", 0, 0, "", found, expected, hint));
    }

    private WrongUsage(InputError error) {
        super(error.found());
        this.error = error;
    }

    /** The same as one error without a file. */
    public List<InputError> errors() {
        return List.of(error);
    }
}
