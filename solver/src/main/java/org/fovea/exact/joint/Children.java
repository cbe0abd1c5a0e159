package org.fovea.exact.joint;

/** Takes the states that follow from another. */
interface Children {

    /** What a schedule must be worth to be better than what is known, in 1e-10. */
    long goal();

    /** A state to fill: what follows by a launch that ends at a time, before anybody is paid. */
    State fresh(State parent, Launch launch, long end);

    /** A state that was filled, not settled yet; whoever filled it does not use it any more. */
    void accept(State child);
}
