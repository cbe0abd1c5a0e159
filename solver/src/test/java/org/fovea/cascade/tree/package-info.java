@NullMarked
package org.fovea.cascade.tree;

import org.jspecify.annotations.NullMarked;
