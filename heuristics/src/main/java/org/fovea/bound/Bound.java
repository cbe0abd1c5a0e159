package org.fovea.bound;

import org.fovea.instance.Utility;
import org.fovea.problem.Problem;

/** A number that no valid schedule's utility exceeds. */
public interface Bound {

    /** Its name, as {@code boundBy} shows it. */
    String name();

    /** One line for lists. */
    String summary();

    /** Never below the optimum. */
    Utility of(Problem problem);
}
