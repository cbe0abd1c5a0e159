/** The heaviest load of one canvas, proved: a search over what starts where along one axis. */
@NullMarked
package org.fovea.packing.load;

import org.jspecify.annotations.NullMarked;
