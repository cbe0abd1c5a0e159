/**
 * Why each task got what it got from a schedule, or why no schedule is valid: the codes of
 * docs/explain.md with their numbers.
 *
 * <p>Public API. What no argument about a task alone settles is put to the exact solver, as an
 * instance in which the task must be served.
 */
@NullMarked
package org.fovea.explanation;

import org.jspecify.annotations.NullMarked;
