@NullMarked
package org.fovea.cascade.attempt;

import org.jspecify.annotations.NullMarked;
