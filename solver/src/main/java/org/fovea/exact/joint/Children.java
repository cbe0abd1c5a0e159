package org.fovea.exact.joint;

/** Takes the states that follow from another. */
interface Children {

    /** What a schedule must be worth to be better than what is known, in 1e-10. */
    long goal();

    /** A state that is not settled yet. */
    void accept(State child);
}
