@NullMarked
package org.fovea.execution.trace;

import org.jspecify.annotations.NullMarked;
