/**
 * Policies of the canvas-scheduling line: canvases are filled by deadline, objects resized to fit.
 */
@NullMarked
package org.fovea.policy.canvas;

import org.jspecify.annotations.NullMarked;
