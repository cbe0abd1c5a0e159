/**
 * Searches over packings: everything on few canvases, the most weight on one, and bounds of both.
 * Work is counted, draws come from a seed: answers repeat.
 */
@NullMarked
package org.fovea.packing.search;

import org.jspecify.annotations.NullMarked;
