package org.fovea.detections.reading;

import java.util.ArrayList;
import java.util.List;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/** The errors of one or several files, in order; reading ends at the hundredth. */
public final class Mistakes {

    private static final int MOST = 100;

    private final List<InputError> errors = new ArrayList<>(0);

    /** Notes an error; throws {@link InvalidInput} where that is the last one to be told. */
    public void add(InputError error) {
        errors.add(error);
        if (errors.size() >= MOST) done();
    }

    /** Notes the errors of a file that could not be read on. */
    public void add(InvalidInput invalid) {
        invalid.errors().forEach(this::add);
    }

    /** Throws {@link InvalidInput} with everything noted, or does nothing. */
    public void done() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }
}
