/** Policies that assign depths to the most urgent tasks by dynamic programming. */
@NullMarked
package org.fovea.policy.depth;

import org.jspecify.annotations.NullMarked;
