/**
 * Launches for a lead: who joins it on a crop or on a canvas, which of the two it is, and how what
 * was begun goes on. What policies share whose rule says who comes first.
 */
@NullMarked
package org.fovea.policy.launch;

import org.jspecify.annotations.NullMarked;
