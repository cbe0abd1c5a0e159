/** Tests of the library on small folders of their own. */
@NullMarked
package org.fovea.library;

import org.jspecify.annotations.NullMarked;
