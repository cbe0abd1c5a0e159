package org.fovea.external;

import java.util.List;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;

/** One clear error about a program: what it is called, what was found, what was expected. */
final class Failure {

    private Failure() {}

    static InvalidInput of(String program, String found, String expected, String hint) {
        return new InvalidInput(List.of(new InputError(program, 0, 0, "", found, expected, hint)));
    }
}
