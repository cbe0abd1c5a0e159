package org.fovea.input;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that breaks the specification; thrown by the constructors of records with every flaw
 * found in it.
 */
public final class InvalidValue extends IllegalArgumentException {

    private final transient List<Flaw> flaws;

    /** At least one flaw. */
    public InvalidValue(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::message).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /** What is wrong, in order of fields. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
