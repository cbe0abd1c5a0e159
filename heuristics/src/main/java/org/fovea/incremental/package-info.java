/**
 * Search over plans of the whole problem, for thousands of tasks: simulated annealing over one
 * decoder that makes every plan a valid schedule.
 *
 * <p>Knows no solver: whoever drives it gives the plan to start from, the course of the search, and
 * a taker for what is found.
 */
@NullMarked
package org.fovea.incremental;

import org.jspecify.annotations.NullMarked;
