@NullMarked
package org.fovea.execution.sim;

import org.jspecify.annotations.NullMarked;
