@NullMarked
package org.fovea.input;

import org.jspecify.annotations.NullMarked;
