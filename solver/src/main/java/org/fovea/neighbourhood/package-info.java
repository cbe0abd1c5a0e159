/**
 * Parts of a schedule as instances of their own, small enough to be proven while all the rest stays
 * as it is (large neighbourhood search, Shaw 1998). Solves nothing.
 */
@NullMarked
package org.fovea.neighbourhood;

import org.jspecify.annotations.NullMarked;
