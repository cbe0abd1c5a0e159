package org.fovea.listing;

/** Which of its methods a search uses. */
public enum Method {
    /** List schedules with priorities as chance has it, the best kept. */
    LIST,
    /** Iterated greedy from a list schedule. */
    ITERATED_GREEDY,
    /** Ever wider beams. */
    BEAM,
    /** All of them: list schedules, then beams and iterated greedy in turn. */
    ALL
}
