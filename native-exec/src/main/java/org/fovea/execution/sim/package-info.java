/** The backend {@code sim}: a profile replayed on a virtual or the real clock. */
@NullMarked
package org.fovea.execution.sim;

import org.jspecify.annotations.NullMarked;
