/**
 * Policies that put everybody in an order and serve whoever comes first; others join. A policy is
 * the order, and little else.
 */
@NullMarked
package org.fovea.policy.order;

import org.jspecify.annotations.NullMarked;
