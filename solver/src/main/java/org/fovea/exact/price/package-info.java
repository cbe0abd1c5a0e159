/**
 * Bounds by Lagrangian prices: what a place in a launch costs a task and earns the machine, at
 * every time of a grid.
 */
@NullMarked
package org.fovea.exact.price;

import org.jspecify.annotations.NullMarked;
