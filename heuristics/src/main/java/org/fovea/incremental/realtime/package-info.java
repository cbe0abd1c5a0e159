/**
 * Replanning while tasks arrive: at every launch the waiting tasks are planned anew, from the
 * better of the last plan and of what the price policy would do, and device time is charged for,
 * since more tasks will come.
 *
 * <p>Knows no future and no clock but the one it is told.
 */
@NullMarked
package org.fovea.incremental.realtime;

import org.jspecify.annotations.NullMarked;
