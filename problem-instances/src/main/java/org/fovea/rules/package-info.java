/**
 * The rules of a valid schedule, one class each, and the checker that is their list.
 *
 * <p>Public API. Reads {@code Instance} and {@code Schedule} only, and shares with whatever makes
 * schedules nothing but the four functions that stand beside the records: duration, native class,
 * footprint, utility.
 */
@NullMarked
package org.fovea.rules;

import org.jspecify.annotations.NullMarked;
