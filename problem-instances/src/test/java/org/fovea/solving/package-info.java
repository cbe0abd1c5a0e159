@NullMarked
package org.fovea.solving;

import org.jspecify.annotations.NullMarked;
