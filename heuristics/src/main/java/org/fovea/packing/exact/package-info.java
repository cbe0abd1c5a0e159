/**
 * Whether a set of objects fits one canvas: fast arguments first, then an exact search, within work
 * that is counted.
 */
@NullMarked
package org.fovea.packing.exact;

import org.jspecify.annotations.NullMarked;
