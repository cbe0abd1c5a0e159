/**
 * Measures the hot paths: policies, decisions, packing, bounds, reading, checking.
 *
 * <p>Instances are drawn here, from a seed; nothing measured here is asserted anywhere.
 */
@NullMarked
package org.fovea.benchmark;

import org.jspecify.annotations.NullMarked;
