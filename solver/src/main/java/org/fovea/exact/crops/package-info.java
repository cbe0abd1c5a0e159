/**
 * Crop networks on one device, as the exact search sees them: tasks by deadline, stages by number,
 * and what each task has done and may still do as a code of few bits.
 */
@NullMarked
package org.fovea.exact.crops;

import org.jspecify.annotations.NullMarked;
