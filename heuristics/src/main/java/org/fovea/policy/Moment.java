package org.fovea.policy;

import java.util.List;
import java.util.OptionalInt;
import org.fovea.problem.Fleet;
import org.fovea.problem.Outlay;
import org.fovea.problem.Problem;

/**
 * What may be known when a decision is due. Indices are those of {@link #problem}, which holds the
 * announced tasks only, numbered in order of their announcement; inputs are numbered in order of
 * their first launch.
 *
 * <p>Waiting tasks are announced, in no input, and have their deadline ahead. They stand in a queue
 * per kind ({@link Problem#kind}), so that a policy compares kinds and need not look at every task.
 */
public interface Moment {

    /** Now, us. */
    long clock();

    /** The idle device that is offered the decision. */
    int device();

    /** Whether a device runs nothing now: it is offered this decision, or was or will be one. */
    boolean idle(int device);

    /** The same moment, as another device sees it when it is offered the decision. */
    Moment on(int device);

    /** Devices, networks, modes, and the tasks announced so far. */
    Problem problem();

    /** Number of kinds with a waiting task. */
    int kinds();

    /** The k-th of them, in no order that means anything. */
    int kind(int k);

    /** Number of waiting tasks of a kind. */
    int waiting(int kind);

    /** The k-th waiting task of a kind. */
    int waiting(int kind, Precedence order, int k);

    /**
     * Number of inputs that wait on the device between two stages and could still earn more, or
     * reach a mandatory task's least exit, were they alone.
     */
    int parked();

    /** The k-th of them, in order of their first launch. */
    int parked(int k);

    /** The network of an input. */
    int network(int input);

    /** How many stages of an input are done. */
    int stagesDone(int input);

    /** The newest placement of an input; follow {@link #previousPlacement}. */
    int lastPlacement(int input);

    /** The placement before this one in the same input; -1 at the first. */
    int previousPlacement(int placement);

    /** The task of a placement. */
    int task(int placement);

    /** The mode of a placement. */
    int mode(int placement);

    /**
     * What a task has earned so far, in 1e-10: by the table, or, where the run has confidences,
     * what its most confident answer in time is worth if it is as likely right as it claims.
     */
    long earned(int task);

    /**
     * How sure the network is of its newest answer to a task, millionths, where the run has
     * confidences and a stage of the task's input has ended.
     */
    default OptionalInt confidence(int task) {
        return OptionalInt.empty();
    }

    /**
     * Whether memory, energy and budgets allow launches of stages {@code from} to {@code to} of so
     * many inputs, which are new where {@code from} is 1.
     */
    boolean affords(int network, int from, int to, int inputs);

    /** Whether memory, energy and budgets allow all of these. */
    boolean affords(List<Outlay> together);

    /**
     * What is left of a device's budget, numbered as {@link Fleet#use} says; {@link Long#MAX_VALUE}
     * where it is not limited.
     */
    long left(int device, int budget);
}
