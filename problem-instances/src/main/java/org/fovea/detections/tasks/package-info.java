/**
 * Makes an instance of boxes: what is dropped and why, when each task is released and due, and what
 * it weighs.
 */
@NullMarked
package org.fovea.detections.tasks;

import org.jspecify.annotations.NullMarked;
