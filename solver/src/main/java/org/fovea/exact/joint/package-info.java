/**
 * The proven optimum of crop and canvas networks on one device: label setting over launches in
 * which who stays on a canvas is decided at the end.
 */
@NullMarked
package org.fovea.exact.joint;

import org.jspecify.annotations.NullMarked;
