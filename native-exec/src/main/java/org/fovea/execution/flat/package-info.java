/**
 * Plans as tables of numbers, what their inputs show, and the processes that run them: they write
 * {@link org.fovea.execution.flat.FlatRecords} which outlive a crash.
 */
@NullMarked
package org.fovea.execution.flat;

import org.jspecify.annotations.NullMarked;
