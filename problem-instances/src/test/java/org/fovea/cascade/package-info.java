@NullMarked
package org.fovea.cascade;

import org.jspecify.annotations.NullMarked;
