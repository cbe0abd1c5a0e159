/**
 * Compares solvers: every instance, solver and seed of a plan is run once, kept in a store that
 * survives a kill, and summed up against the best proven bound.
 *
 * <p>Knows solvers by their interface only and judges their schedules by the checker alone. Not
 * aware of the command line, of how instances were read, of terminals, or of whether the machine
 * was quiet while it measured.
 */
@NullMarked
package org.fovea.comparison;

import org.jspecify.annotations.NullMarked;
