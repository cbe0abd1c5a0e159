package org.fovea.policy.launch;

/** Whom a launch is for, whoever else may join it, and the exit that is aimed for. */
public sealed interface Lead {

    /** Aimed for. */
    int exit();

    /** A waiting task, in a mode. */
    record Fresh(int task, int mode, int exit) implements Lead {}

    /** An input between two stages. */
    record Parked(int input, int exit) implements Lead {}
}
