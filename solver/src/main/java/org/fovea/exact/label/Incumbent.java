package org.fovea.exact.label;

/** The best value so far, and whoever wants to hear of a better schedule. */
public interface Incumbent {

    /** The greatest value of a schedule known to anybody, in 1e-10. */
    long value();

    /** A better one. */
    void found(Path path);
}
