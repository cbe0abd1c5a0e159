package org.fovea.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.List;

/**
 * A stage of a possible input.
 *
 * <p>Launches have no variables of their own: a launch is led by the first of its inputs, in the
 * order of {@link PossibleInput#of}, and the others join it. Its times are the leader's.
 *
 * @param runs whether the stage runs, in time for a member
 * @param start of the launch that it is in, us
 * @param end of that launch, us
 * @param leads whether it is the first input of its launch
 * @param size by number of inputs less one: whether it leads a launch of so many
 * @param joins the launches of others that it may be in
 */
record StageVariables(
        Literal runs,
        IntVar start,
        IntVar end,
        Literal leads,
        List<Literal> size,
        List<Join> joins) {

    /** Whether the stage is in the launch that another input leads. */
    record Join(int leader, Literal chosen) {}
}
