/**
 * Reads lines of columns that others wrote: exact numbers, and for each mistake the line, the
 * column, what was found and what was expected.
 *
 * <p>Knows no detections. Not aware of: JSON, which {@code org.fovea.json} reads.
 */
@NullMarked
package org.fovea.detections.reading;

import org.jspecify.annotations.NullMarked;
