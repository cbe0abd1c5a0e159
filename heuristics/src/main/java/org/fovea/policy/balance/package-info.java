/** Batched proportional balancing of objects that are inspected again and again. */
@NullMarked
package org.fovea.policy.balance;

import org.jspecify.annotations.NullMarked;
