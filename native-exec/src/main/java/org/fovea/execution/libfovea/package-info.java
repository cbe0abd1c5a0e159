/** The native library: {@link org.fovea.execution.libfovea.Libfovea} is the only door to it. */
@NullMarked
package org.fovea.execution.libfovea;

import org.jspecify.annotations.NullMarked;
