/**
 * Synthetic instances: scenarios with their knobs, drawn from a seed, the same bytes on every
 * machine.
 *
 * <p>Public API: {@code Scenarios}, {@code Recipe}. Floating point goes through {@link StrictMath}
 * alone, and random numbers through {@code Draws}, whose algorithm is fixed here: neither the
 * platform nor the release of Java changes what a recipe makes.
 */
@NullMarked
package org.fovea.scenario;

import org.jspecify.annotations.NullMarked;
