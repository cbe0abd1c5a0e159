/**
 * Schedules run: a {@link org.fovea.execution.Backend} is given a whole {@link
 * org.fovea.execution.ExecutionPlan} and fills {@link org.fovea.execution.Records}, from which a
 * {@link org.fovea.execution.Trace} tells what was delivered.
 */
@NullMarked
package org.fovea.execution;

import org.jspecify.annotations.NullMarked;
