@NullMarked
package org.fovea.json;

import org.jspecify.annotations.NullMarked;
