package org.fovea.problem;

/**
 * Launches of stages {@code from} to {@code to} (from 1, both included) of so many inputs, which
 * are new where {@code from} is 1: what memory, energy and budgets are asked for.
 */
public record Outlay(int network, int from, int to, int inputs) {}
