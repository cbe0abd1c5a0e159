/** A comparison as one self-contained page. */
@NullMarked
package org.fovea.comparison.page;

import org.jspecify.annotations.NullMarked;
