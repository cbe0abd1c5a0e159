/**
 * A schedule as its file states it: which objects form which inputs, and which inputs are launched
 * when.
 *
 * <p>Public API. A record here may break the rules of a valid schedule; {@code org.fovea.rules}
 * tells.
 */
@NullMarked
package org.fovea.schedule;

import org.jspecify.annotations.NullMarked;
