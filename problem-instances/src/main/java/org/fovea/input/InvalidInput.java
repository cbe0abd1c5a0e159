package org.fovea.input;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with all its errors (the first 100). */
public final class InvalidInput extends RuntimeException {

    private final transient List<InputError> errors;

    /** At least one error. */
    public InvalidInput(List<InputError> errors) {
        super(errors.stream().map(InputError::message).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** The errors, in order of their places. */
    public List<InputError> errors() {
        return errors;
    }
}
