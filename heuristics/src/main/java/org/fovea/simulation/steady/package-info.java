/**
 * Long runs of a policy through arrivals that are drawn as they come, and what they tell of the
 * steady state: means with confidence intervals, percentiles, in memory that does not grow with the
 * run (docs/simulation.md).
 */
@NullMarked
package org.fovea.simulation.steady;

import org.jspecify.annotations.NullMarked;
