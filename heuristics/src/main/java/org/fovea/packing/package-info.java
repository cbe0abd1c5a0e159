/**
 * Packs rectangles into a canvas without rotation, exactly under padding and alignment.
 *
 * <p>Knows lengths and positions only: neither tasks nor networks nor values.
 */
@NullMarked
package org.fovea.packing;

import org.jspecify.annotations.NullMarked;
