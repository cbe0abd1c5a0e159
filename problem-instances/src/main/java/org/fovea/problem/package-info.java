/**
 * An instance compiled for whoever makes schedules: indices instead of ids, exact {@code long}
 * utilities, and the one place where a schedule can be built.
 *
 * <p>Not aware of JSON, of solvers or of policies. The checker does not use it.
 */
@NullMarked
package org.fovea.problem;

import org.jspecify.annotations.NullMarked;
