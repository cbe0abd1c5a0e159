/**
 * Which sequence of expert classifiers answers soonest on average: the methods by their names, and
 * the list of them.
 *
 * <p>Public API: {@link org.fovea.cascade.ordering.Orderings}. Not aware of files, and of the judge
 * that tells whether what they say is true. All arithmetic is on integers; a bound is rounded down.
 */
@NullMarked
package org.fovea.cascade.ordering;

import org.jspecify.annotations.NullMarked;
