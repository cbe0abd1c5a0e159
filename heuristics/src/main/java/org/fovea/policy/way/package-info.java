/**
 * How a task can be served: the ways that a device has for its kind, what further stages are worth
 * to an input that waits between two, who may join, and whether crops suffice for all.
 */
@NullMarked
package org.fovea.policy.way;

import org.jspecify.annotations.NullMarked;
