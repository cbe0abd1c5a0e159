/**
 * The genotype of whole schedules and what it stands for: one order of tasks, for each the way it
 * is served and whether it shares a launch with the one before it; the decoder that makes every
 * such plan a valid schedule; and evaluation of a change without decoding the rest.
 *
 * <p>One {@link org.fovea.incremental.plan.Evaluation} is one mutable object: whoever searches
 * edits its plan, asks what the edits change, and keeps them or takes them back.
 */
@NullMarked
package org.fovea.incremental.plan;

import org.jspecify.annotations.NullMarked;
