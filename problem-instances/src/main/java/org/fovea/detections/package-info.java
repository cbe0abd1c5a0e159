/**
 * Boxes that a detector or a tracker found in the frames of a recording, exact.
 *
 * <p>{@code format} reads the files, {@code reading} cuts their lines into columns, {@code tasks}
 * makes an instance of the boxes. Not aware of: images, masks, key points, boxes in space, the
 * command line.
 */
@NullMarked
package org.fovea.detections;

import org.jspecify.annotations.NullMarked;
