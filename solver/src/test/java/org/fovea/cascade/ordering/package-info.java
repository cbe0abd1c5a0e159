@NullMarked
package org.fovea.cascade.ordering;

import org.jspecify.annotations.NullMarked;
