/**
 * Packs rectangles into a canvas without rotation, exactly under padding and alignment.
 *
 * <p>The core: rectangles on a grid, answers, bounds. What packs an order is in {@code skyline},
 * what decides whether a set fits in {@code exact}, searches are in {@code search}, proofs of the
 * heaviest load in {@code load}, named packers in {@code packer}.
 *
 * <p>Knows lengths and positions only: neither tasks nor networks nor values.
 */
@NullMarked
package org.fovea.packing;

import org.jspecify.annotations.NullMarked;
