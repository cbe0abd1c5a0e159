package org.fovea.detections.reading;

import java.util.List;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/** Ends the reading of one line; the lines after it are read. */
public final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient InputError error;

    Misread(InputError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** The same as the only error of a file. */
    public InvalidInput alone() {
        return new InvalidInput(List.of(error));
    }

    InputError error() {
        return error;
    }
}
