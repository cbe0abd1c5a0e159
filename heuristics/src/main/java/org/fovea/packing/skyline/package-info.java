/**
 * Packs orders of rectangles along the upper outline of what is packed: decoders of orders, orders
 * that pack well, and fills of one canvas by a few of them.
 */
@NullMarked
package org.fovea.packing.skyline;

import org.jspecify.annotations.NullMarked;
