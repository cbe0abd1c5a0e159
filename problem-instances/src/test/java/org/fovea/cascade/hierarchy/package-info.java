@NullMarked
package org.fovea.cascade.hierarchy;

import org.jspecify.annotations.NullMarked;
