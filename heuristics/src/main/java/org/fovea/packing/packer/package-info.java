/**
 * Packers by their names in the literature: each turns rectangles in order of preference into a
 * packing of one canvas, in one pass. They are baselines; search is elsewhere.
 */
@NullMarked
package org.fovea.packing.packer;

import org.jspecify.annotations.NullMarked;
