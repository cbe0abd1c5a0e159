/**
 * Relations between the optima of an instance and of a changed one: what more to choose from, or
 * less to do, never lowers, and what is the same problem in other words leaves equal.
 */
@NullMarked
package org.fovea.relation;

import org.jspecify.annotations.NullMarked;
