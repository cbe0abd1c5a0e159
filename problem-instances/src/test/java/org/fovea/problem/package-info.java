@NullMarked
package org.fovea.problem;

import org.jspecify.annotations.NullMarked;
