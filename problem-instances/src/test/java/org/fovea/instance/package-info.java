@NullMarked
package org.fovea.instance;

import org.jspecify.annotations.NullMarked;
