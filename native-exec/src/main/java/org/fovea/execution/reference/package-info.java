/** The networks that backends run, once more in double precision: what they are judged by. */
@NullMarked
package org.fovea.execution.reference;

import org.jspecify.annotations.NullMarked;
