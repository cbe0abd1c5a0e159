/**
 * How sure a network is of its answers, input by input: drawn from a distribution whose mean is the
 * accuracy in the table (docs/confidence.md).
 */
@NullMarked
package org.fovea.simulation.confidence;

import org.jspecify.annotations.NullMarked;
