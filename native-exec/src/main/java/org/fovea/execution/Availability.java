package org.fovea.execution;

/** Whether a backend can be used here. */
public sealed interface Availability {

    /** It can; {@code with} names what was found, for instance a library and its version. */
    record Available(String with) implements Availability {}

    /** It cannot; one sentence says why not and what to install. */
    record Missing(String why) implements Availability {}
}
