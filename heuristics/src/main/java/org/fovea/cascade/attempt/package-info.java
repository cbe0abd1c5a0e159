/**
 * Cascades under load: each attempt of an expert at an object is a task of its own, so that
 * whatever schedules tasks schedules cascades too.
 *
 * <p>Knows no way to order classifiers, and no policy.
 */
@NullMarked
package org.fovea.cascade.attempt;

import org.jspecify.annotations.NullMarked;
