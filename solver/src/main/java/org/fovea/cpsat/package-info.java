/**
 * The full joint problem as a model of CP-SAT, the constraint solver of OR-Tools (Perron and
 * Didier): what is decided, what holds, what is maximised, each in a class of its own.
 *
 * <p>Not aware of limits on time, of other solvers or of what they found: it is given a schedule to
 * start from and tells what the engine found and proved. What the engine says is evidence; whoever
 * asks checks it.
 */
@NullMarked
package org.fovea.cpsat;

import org.jspecify.annotations.NullMarked;
