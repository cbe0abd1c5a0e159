/**
 * Timefold Solver as the driver of searches over plans: its simulated annealing decides which
 * changes stay; which are proposed and what they bring, {@link org.fovea.incremental} says.
 *
 * <p>The only package that knows Timefold, whose classes are loaded when it is first used.
 */
@NullMarked
package org.fovea.timefold;

import org.jspecify.annotations.NullMarked;
