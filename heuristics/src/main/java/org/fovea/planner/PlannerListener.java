package org.fovea.planner;

/** Hears what planning comes to, on the thread that plans; it should return at once. */
public interface PlannerListener {

    /** Hears nothing. */
    PlannerListener NONE = new PlannerListener() {};

    /**
     * There is a new plan, and devices that had nothing to do may have now.
     *
     * @param changes that the plan knows of, of those that {@link Planner#changes} counts
     * @param searched whether a search made it; before, it is the better of two quick ones
     */
    default void planned(long changes, boolean searched) {}

    /** Planning failed, and what was planned so far stays. */
    default void failed(Throwable failure) {}
}
