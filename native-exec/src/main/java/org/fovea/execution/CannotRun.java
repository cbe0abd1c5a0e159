package org.fovea.execution;

/** A plan that a backend cannot run as it is: for instance a network of a form that it lacks. */
public final class CannotRun extends RuntimeException {

    private final String found;
    private final String expected;

    /** What the plan has, and what it would need. */
    public CannotRun(String found, String expected) {
        super(found + "; expected " + expected);
        this.found = found;
        this.expected = expected;
    }

    /** What the plan has. */
    public String found() {
        return found;
    }

    /** What the backend runs. */
    public String expected() {
        return expected;
    }
}
