/**
 * Published two-dimensional packing problems: bin packing and knapsack files of the literature, and
 * what they mean as instances.
 *
 * <p>Public API: {@code PackingFiles} reads the published text and CSV layouts, told apart by their
 * content; {@code BinPacking} and {@code Knapsack} make instances of what was read; {@code
 * BestKnown} reads lists of best-known values. Not aware of rotation, guillotine cuts, bins of
 * several sizes or strips: a file that states one of these is refused, and none of the text layouts
 * can state it.
 */
@NullMarked
package org.fovea.published;

import org.jspecify.annotations.NullMarked;
