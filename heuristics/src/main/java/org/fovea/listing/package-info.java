/**
 * Offline search for schedules of the whole problem: list scheduling, a beam over launches guided
 * by a bound, and iterated greedy with beams that rebuild what it took apart.
 *
 * <p>A partial schedule is a {@link org.fovea.listing.State}: when each device is free, which tasks
 * wait, and the features kept of inputs between stages with their progress. A search proves
 * nothing: doubles decide what it prefers, and what it finds is made again on a {@link
 * org.fovea.problem.Timeline}, which refuses what breaks a rule.
 */
@NullMarked
package org.fovea.listing;

import org.jspecify.annotations.NullMarked;
